import { toUriSpelling } from '../../site/addresses.ts';
import { inLanguage, languages, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { assetPath, type AssetName } from '../kit/assets.ts';
import { frameOf } from './frame.ts';
import { renderFooter, renderHeader } from './header-footer.ts';
import { lookOf, type Look } from './look.ts';
import { renderPastNotice } from './past-notice.ts';
import { alone, linkTo, switchTo, type Page } from '../kit/page.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { pathOf, type RouteName } from '../../site/routes/routes.ts';

/** What a page has to say, and what the rest of the world may know of it. */
export interface View {
  readonly title: string;
  /** One or two sentences for those who find the page in a list. */
  readonly description?: string | undefined;
  /** The way from the start to here, this page left out. */
  readonly trail?: readonly Part[];
  readonly content: Html;
  /** More for the head: other forms of the page, structured data. */
  readonly head?: Part;
  /** Scripts beside those of every page. */
  readonly scripts?: readonly AssetName[];
  /** The service that the page belongs to, for the menu. */
  readonly service?: RouteName;
}

const words = {
  skip: { sv: 'Till innehållet', en: 'Skip to content' },
  trail: { sv: 'Du är här', en: 'You are here' },
  start: { sv: 'Start', en: 'Home' },
} satisfies Record<string, Text>;

/** A whole page around its content. Without a snapshot (nothing is published yet) it stands alone. */
export function layout(page: Page, view: View, snapshot?: Snapshot): string {
  const { language } = page;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        ${renderHead(page, view, snapshot)}
      </head>
      <body>
        <a class="skip" href="#content">${inLanguage(words.skip, language)}</a>
        ${renderHeader(page, view.service, snapshot)}
        ${snapshot?.asOf && renderPastNotice(page, snapshot.asOf)}
        <main id="content" tabindex="-1">
          ${view.trail && renderTrail(page, view)}${view.content}
        </main>
        ${snapshot && renderFooter(page, snapshot)}
      </body>
    </html> `.text;
}

/** What every page can do more with script. */
const everywhere: readonly AssetName[] = ['copy', 'suggest'];

/** Asked for with the style that names them, so that they are there when the page first shows. */
const fonts: readonly AssetName[] = ['sans', 'serif'];

function renderHead(page: Page, view: View, snapshot: Snapshot | undefined): Html {
  const { title, description, head, scripts = [] } = view;
  const site = snapshot && frameOf(snapshot, page.language).name;
  const look = snapshot && lookOf(snapshot);
  const whole = site === undefined || site === title ? title : `${title} – ${site}`;
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${whole}</title>
    ${description && html`<meta name="description" content="${description}" />`}
    <meta name="color-scheme" content="light dark" />
    <link rel="stylesheet" href="${linkTo(alone(page), assetPath('style'))}" />
    ${look?.colours && html`<link rel="stylesheet" href="${linkTo(alone(page), look.colours.path)}" />`}
    ${fonts.map((name) => html`<link rel="preload" as="font" type="font/woff2" href="${linkTo(alone(page), assetPath(name))}" crossorigin />`)}
    ${renderIcon(page, look)}
    ${snapshot && languages.map((other) => html`<link rel="alternate" hreflang="${other}" href="${wholeAddress(page, other, snapshot)}" />`)}
    <link
      rel="search"
      type="application/opensearchdescription+xml"
      title="${site ?? title}"
      href="${linkTo(page, pathOf('openSearch'))}"
    />
    ${[...everywhere, ...scripts].map((name) => html`<script type="module" src="${linkTo(alone(page), assetPath(name))}"></script>`)}
    ${head}`;
}

/** The page in a language by its whole address: search engines read no other. */
function wholeAddress(page: Page, language: Language, { publicUrl }: Snapshot): string {
  return new URL(switchTo(page, language), publicUrl + toUriSpelling(page.path)).href;
}

/** The region's mark, else the program's. */
function renderIcon(page: Page, look: Look | undefined): Html {
  const mark = look?.mark;
  const { mediaType = 'image/svg+xml', path = assetPath('icon') } = mark ?? {};
  return html`<link rel="icon" type="${mediaType}" href="${linkTo(alone(page), path)}" />`;
}

function renderTrail(page: Page, { trail = [], title }: View): Html {
  return html`<nav class="trail" aria-label="${inLanguage(words.trail, page.language)}">
    <ol>
      <li><a href="${linkTo(page, '')}">${inLanguage(words.start, page.language)}</a></li>
      ${trail.map((step) => html`<li>${step}</li>`)}
      <li aria-current="page">${title}</li>
    </ol>
  </nav>`;
}
