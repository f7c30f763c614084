import { languages, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { frameOf } from './frame.ts';
import { html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';

/** How many characters names may have (OpenSearch 1.1, draft 6: ShortName, LongName). */
const most = { short: 16, long: 48 } as const;

/**
 * How browsers and other programs search the site (OpenSearch 1.1, draft 6).
 *
 * @param publicUrl where services are reached; ends in `/`
 */
export function describeSearch(language: Language, publicUrl: string, snapshot: Snapshot): string {
  const { name } = frameOf(snapshot, language);
  const urls = [
    { type: 'text/html', template: `${publicUrl}${pathOf('search')}?q={searchTerms}` },
    { type: 'application/json', template: `${publicUrl}${pathOf('searchJson')}?q={searchTerms}` },
  ];
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${shortened(name, most.short)}</ShortName>
      <LongName>${shortened(name, most.long)}</LongName>
      <Description>${name}</Description>
      ${languages.map((each) => html`<Language>${each}</Language>`)}
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
      ${urls.map(({ type, template }) => html`<Url type="${type}" template="${template}" />`)}
    </OpenSearchDescription> `.text.trim();
}

/** As many words of a name as there is room for; a little word does not come last. */
function shortened(name: string, room: number): string {
  if (name.length <= room) return name;
  const words = name.split(' ');
  const fitting = words.findLastIndex(
    (word, index) => word.length > 2 && words.slice(0, index + 1).join(' ').length <= room,
  );
  return fitting < 0 ? name.slice(0, room) : words.slice(0, fitting + 1).join(' ');
}
