import { linkSetsOf } from '../../links/read-link-sets.ts';
import type { LinkSet } from '../../links/link-set.ts';
import type { Writing } from '../../links/sssom-slots.ts';
import { writeSssomJson } from '../../links/write-sssom-json.ts';
import { writeSssomTsv } from '../../links/write-sssom-tsv.ts';
import { sssomJson, sssomTable, type Form } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { formatOf } from '../../rdf/syntaxes/formats.ts';
import { tableFileTypes } from './authority-codes.ts';
import type { Download, Offer } from './download.ts';

/** A form that sets of links are offered in to portals, with its code in the EU's list of file types. */
interface LinkForm {
  readonly form: Form;
  readonly ending: string;
  readonly fileType: string;
  readonly write: (set: LinkSet, writing: Writing) => string;
}

/** The table for joining is at the page of a set: it says less. */
const linkForms: readonly LinkForm[] = [
  { form: sssomTable, ending: 'tsv', fileType: tableFileTypes.tsv, write: writeSssomTsv },
  {
    form: sssomJson,
    ending: 'json',
    fileType: formatOf('json-ld').fileType,
    write: writeSssomJson,
  },
];

/** The sets of links to others, in SSSOM. */
export function linkOffers(snapshot: Snapshot): readonly Offer[] {
  return linkSetsOf(snapshot).flatMap((set) =>
    linkForms.map((each) => linkOffer(set, each, snapshot)),
  );
}

function linkOffer(set: LinkSet, { form, ending, fileType, write }: LinkForm, snapshot: Snapshot) {
  const { name, title, method, termsOfUse } = set;
  const { label, mediaType, extension } = form;
  const [language] = languages;
  const download: Download = {
    name: `links-${name}-${ending}`,
    path: pathOf('linkSet', { set: name, format: extension }),
    accessPath: pathOf('linkSet', { set: name }),
    title: { sv: `Länkar: ${title.sv} (${label})`, en: `Links: ${title.en} (${label})` },
    description: {
      sv: `${method.sv} På sidan om länkarna står hur de kopplas ihop med andras data.`.trim(),
      en: `${method.en} The page about the links shows how to join them with data of others.`.trim(),
    },
    ...{ mediaType, fileType, termsOfUse },
    ...{ isMain: false, services: [], isProfiled: false },
  };
  const offer: Offer = {
    download,
    write: () => Promise.resolve(write(set, { snapshot, language })),
  };
  return offer;
}
