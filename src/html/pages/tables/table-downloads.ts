import { csv, json, workbook } from '../../../site/forms.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import type { Table } from '../../../table/table.ts';
import { linkWith, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';

const words = {
  download: { sv: 'Hämta', en: 'Download' },
  forExcel: { sv: 'CSV för Excel', en: 'CSV for Excel' },
} satisfies Record<string, Text>;

/** Files of a table, first the one that most people can open. */
const files = [
  { format: workbook, parameters: {}, label: undefined },
  { format: csv, parameters: {}, label: undefined },
  { format: csv, parameters: { bom: '1' }, label: words.forExcel },
  { format: json, parameters: {}, label: undefined },
] as const;

/**
 * Links to the files of a table.
 *
 * @param chosen what the page shows of it, which the files have too
 */
export function renderDownloads(
  { name, title }: Table,
  page: Page,
  chosen = new URLSearchParams(),
): Html {
  const { language } = page;
  return html`<ul class="inline downloads">
    ${files.map(({ format, parameters, label }) => {
      const target = pathOf('table', { table: name, format: format.extension });
      const href = linkWith(page, target, withAll(chosen, parameters));
      const text = inLanguage(label, language) ?? format.label;
      return html`<li>
        <a class="button" href="${href}" download
          ><span class="hidden"
            >${inLanguage(words.download, language)} ${inLanguage(title, language)}, </span
          >${text}</a
        >
      </li> `;
    })}
  </ul>`;
}

function withAll(
  chosen: URLSearchParams,
  parameters: Readonly<Record<string, string>>,
): URLSearchParams {
  return new URLSearchParams([...chosen, ...Object.entries(parameters)]);
}
