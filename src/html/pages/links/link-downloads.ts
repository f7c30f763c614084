import { linkFiles } from '../../../links/link-list.ts';
import type { LinkSet } from '../../../links/link-set.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { linkTo, type Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';

const download: Text = { sv: 'Hämta', en: 'Download' };

/** Links to the files of a set. */
export function renderLinkDownloads({ name, title }: LinkSet, page: Page): Html {
  const { language } = page;
  return html`<ul class="inline downloads">
    ${linkFiles.map(({ label, extension }) => {
      const href = linkTo(page, pathOf('linkSet', { set: name, format: extension }));
      return html`<li>
        <a class="button" href="${href}" download
          ><span class="hidden"
            >${inLanguage(download, language)} ${inLanguage(title, language)}, </span
          >${label}</a
        >
      </li> `;
    })}
  </ul>`;
}
