import { html, type Html } from '../../html/kit/template.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import { pageWords } from './words.ts';

/** A page of forms or tasks, with a way back. */
export function renderPage(title: string, language: Language, content: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="forms.css" />
        <script type="module" src="forms.js"></script>
      </head>
      <body>
        <header>
          <nav>
            <a href="./" target="_top">${inLanguage(pageWords.back, language)}</a> ·
            <a href="things">${inLanguage(pageWords.all, language)}</a>
          </nav>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `.text;
}
