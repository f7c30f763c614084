import { formats } from '../rdf/formats.ts';
import { relativeReference, toUriSpelling } from '../site/addresses.ts';
import { languages, type Language, type Text } from '../site/text.ts';
import { html, Html } from './template.ts';

/** Where a page is and in which language it speaks. */
export interface Page {
  /** The address as asked for, below the base: links start from it. */
  readonly path: string;
  readonly language: Language;
}

const words = {
  start: { sv: 'Start', en: 'Start' },
  skip: { sv: 'Till innehållet', en: 'To the content' },
  everything: { sv: 'Allt som en fil:', en: 'Everything as one file:' },
} satisfies Record<string, Text>;

const languageNames: Readonly<Record<Language, string>> = { sv: 'Svenska', en: 'English' };

/** A whole page around its content. */
export function layout(page: Page, title: string, content: Html): string {
  const { language, path } = page;
  const dumps = formats.map(
    ({ extension, label }) => html`<a href="${linkTo(page, `dump.${extension}`)}">${label}</a> `,
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">${words.skip[language]}</a>
        <header>
          <nav>
            <a href="${linkTo(page, '')}">${words.start[language]}</a>
            <a href="${linkTo(page, 'sparql')}">SPARQL</a>
          </nav>
          <nav>
            ${languages.filter((other) => other !== language).map((other) => html`<a href="${switchTo(path, other)}" hreflang="${other}" lang="${other}">${languageNames[other]}</a>`)}
          </nav>
        </header>
        <main id="content">${content}</main>
        <footer>${words.everything[language]} ${dumps}</footer>
      </body>
    </html> `.text;
}

/** A relative link from a page to an address below the base. A page that was asked for in a language stays in it. */
export function linkTo({ path }: Page, target: string): string {
  return toUriSpelling(relativeReference(path, target));
}

/** The same page in another language. */
function switchTo(path: string, language: Language): string {
  const last = path.split('/').at(-1) ?? '';
  return `${toUriSpelling(last === '' ? './' : `./${last}`)}?lang=${language}`;
}

const style = new Html(`
body{max-width:46rem;margin:0 auto;padding:1rem;font:1.0625rem/1.6 system-ui,sans-serif;color:#1c2a2e;background:#fff}
header{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px solid #b8c6c4}
nav a{display:inline-block;padding:.5rem .75rem .5rem 0}
a{color:#0b5563}
h1{line-height:1.2;margin:1.5rem 0 .25rem}
dt{font-weight:600;margin-top:1rem}
dd{margin:0 0 .25rem 0;overflow-wrap:anywhere}
dd dl{border-left:3px solid #b8c6c4;padding-left:1rem;margin:0}
dd dt{margin-top:.25rem}
.kind{color:#4a5a5e;margin:0}
footer{margin-top:3rem;border-top:1px solid #b8c6c4;padding-top:.5rem}
.skip:not(:focus){position:absolute;left:-100rem}
pre{overflow-x:auto;background:#f2f5f4;padding:1rem}
textarea{width:100%;font:.9375rem/1.5 ui-monospace,monospace}
@media (prefers-color-scheme:dark){body{color:#e4ecea;background:#15201f}a{color:#7fd0dd}.kind{color:#a9b8b5}pre{background:#1f2d2b}}
`);
