import { createHash } from 'node:crypto';
import type { ChangeEntry } from '../../archive/store/steps.ts';
import { documentPathOf, pathUnder, toUriSpelling, withParameters } from '../../site/addresses.ts';
import { toXmlText } from '../../serialise/xml/xml-text.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Language } from '../../site/text.ts';
import { renderPiece } from '../changes/render-piece.ts';
import { html, type Html } from '../kit/template.ts';

/** Changes as a feed tells them, the latest first. */
export interface Feed {
  readonly title: string;
  readonly language: Language;
  /** The feed's own address, and that of the page that it belongs to. */
  readonly self: string;
  readonly home: string;
  readonly publicUrl: string;
  readonly baseIri: string;
  readonly updated: Date;
  readonly entries: readonly ChangeEntry[];
}

/** An entry in words. */
export interface FeedItem {
  /** The same for ever, whatever the feed was asked for. */
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly content: Html;
  readonly published: string;
}

/** What a feed says of a thing that changed. */
export function itemOf(
  { version, published, thing }: ChangeEntry,
  { language, publicUrl, baseIri }: Feed,
): FeedItem {
  const { iri, fate, told } = thing;
  const address = publicUrl + pathOf('version', { version });
  const path = iri === undefined ? undefined : pathUnder(baseIri, iri);
  const document = path === undefined ? undefined : (documentPathOf(path) ?? path);
  const isThere = document !== undefined && fate !== 'vanished';
  const title = inLanguage(told, language)?.heading ?? iri ?? version;
  const name = iri ?? JSON.stringify(told?.sv ?? fate);
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return {
    id: `${address}#${hash}`,
    link: isThere
      ? withParameters(publicUrl + toUriSpelling(document), `version=${version}`)
      : address,
    title: toXmlText(title),
    content: html`<ul>
      ${(inLanguage(told, language)?.sentences ?? []).map((sentence) => html`<li>${sentence.map(({ text, mark }) => renderPiece({ text: toXmlText(text), mark }))}</li>`)}
    </ul>`,
    published: published.toISOString(),
  };
}
