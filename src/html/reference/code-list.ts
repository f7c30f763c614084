import { shortIri } from '../values/path-text.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { literalsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { skos } from '../../rdf/vocabulary.ts';
import { speaks } from '../../rdf/labels.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { dataTable } from '../kit/components.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { linkOf, plainNameOf, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  codes: { sv: 'Koder i listan', en: 'Codes in the list' },
  code: { sv: 'Kod', en: 'Code' },
  name: { sv: 'Namn', en: 'Name' },
  meaning: { sv: 'Betydelse', en: 'Meaning' },
  shown: { sv: 'visas av', en: 'shown of' },
} satisfies Record<string, Text>;

/** A page of codes stays readable; the list of all things of the class has the others. */
const mostCodes = 200;

/** A code list with its codes, by code. */
export function renderCodeList(list: NamedNode, context: RenderContext): Html | undefined {
  const { page, snapshot } = context;
  const { language } = page;
  const codes = namedSubjectsOf(skos.inScheme, list, snapshot.dataset);
  if (codes.length === 0) return undefined;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const named = codes.map((code) => ({ code, notation: notationOf(code, context) }));
  const inOrder = named.sort((one, other) => compare(one.notation, other.notation));
  const shown = inOrder.slice(0, mostCodes);
  const note =
    shown.length < codes.length
      ? ` (${shown.length} ${inLanguage(words.shown, language)} ${codes.length})`
      : '';
  const rows = shown.map(({ code, notation }) => renderCode(code, notation, context));
  const columns = (['code', 'name', 'meaning'] as const).filter((_, index) =>
    rows.some((row) => row[index] !== undefined),
  );
  return dataTable({
    caption: `${inLanguage(words.codes, language)} ${plainNameOf(list, language, snapshot)}${note}`,
    columns: columns.map((column) => inLanguage(words[column], language)),
    rows: rows.map((row) => row.slice(0, columns.length)),
  });
}

function notationOf(code: NamedNode, { snapshot }: RenderContext): string {
  const [notation] = literalsOf(code, skos.notation, snapshot.dataset);
  return notation?.value ?? shortIri(code.value, snapshot);
}

function renderCode(code: NamedNode, notation: string, { page, snapshot }: RenderContext): Part[] {
  const meaning = literalsOf(code, skos.definition, snapshot.dataset).find(({ language }) =>
    speaks(language, page.language),
  );
  return [
    html`<code>${notation}</code>`,
    linkOf(code, page, snapshot),
    meaning && textOf(meaning, page.language),
  ];
}
