import { fitsAddress, parametersOf, searchOf, type AskedQuery } from './asked-query.ts';
import { withParameters } from '../../site/addresses.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { pathOf } from '../../site/routes/routes.ts';

/** A format in which an answer can be had. */
interface Download {
  readonly label: string;
  readonly extension: string;
}

/**
 * The whole answer as a file: a link in each format, or a button where no address can hold the query.
 *
 * @param version as of which it is answered; the present one, unless given
 */
export function renderDownloads(
  asked: AskedQuery,
  downloads: readonly Download[],
  page: Page,
  version?: string,
): Html {
  const service = { ...page, search: '' };
  const ofVersion = version === undefined ? '' : `version=${version}`;
  if (fitsAddress(asked)) {
    return html`<ul class="inline">
      ${downloads.map(({ label, extension }) => html`<li><a href="${linkTo(service, withParameters(`${pathOf('sparql')}?${searchOf(asked, extension)}`, ofVersion))}">${label}</a></li> `)}
    </ul>`;
  }
  return html`<form
    class="inline"
    method="post"
    action="${linkTo(service, withParameters(pathOf('sparql'), ofVersion))}"
  >
    ${parametersOf(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${downloads.map(({ label, extension }) => html`<button class="button" name="format" value="${extension}">${label}</button> `)}
  </form>`;
}
