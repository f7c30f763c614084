import { inLanguage, type Language, type Text } from '../site/text.ts';
import { addressWord } from './address-word.ts';
import type { Names, RegionAnswers } from './region-answers.ts';
import { cc0, dataset, datasetFile, publisherOf, type Occasion } from './region-dataset.ts';
import { siteFile } from './site-file.ts';
import { both, item, quoted, texts } from './yaml-text.ts';

/** The first files of a region, by their paths in its folder. They publish at once; all else can come later. */
export function regionFiles(
  answers: RegionAnswers,
  occasion: Occasion,
): Readonly<Record<string, string>> {
  const { language } = occasion;
  return {
    'styrkedata.yaml': inLanguage(settingsFile, language),
    'data/organisation.yaml': organisationFile(answers, language),
    'data/strength-areas.yaml': areasFile(answers, language),
    'data/dataset.yaml': datasetFile(answers, occasion),
    'data/pages/site.yaml': siteFile(answers, language),
    'data/graphs.yaml': graphsFile(occasion),
  };
}

const settingsFile: Text = {
  sv: `# Webbplatsens inställningar. styrkedata config berättar vilka som finns och vad de är.
# Sakernas adresser börjar så här på nätet. Bestäm den innan något publiceras, och ändra den aldrig sedan.
# base: https://data.example.se/
port: 3000
`,
  en: `# Settings of the site. styrkedata config tells which there are and what they are.
# Addresses of things begin like this on the web. Decide on it before anything is published, and never change it.
# base: https://data.example.se/
port: 3000
`,
};

function organisationFile({ name, email, ...answers }: RegionAnswers, language: Language): string {
  const number = answers['organisation-number'];
  const digits = number.replace('-', '');
  const comment: Text = {
    sv: 'Regionen: som organisation, och som utgivare på Sveriges dataportal.',
    en: 'The region: as an organisation, and as a publisher on the national data portal.',
  };
  return [
    `# ${inLanguage(comment, language)}\n`,
    item(
      `id/organisation/${digits}`,
      '[PublicOrganisation, FormalOrganization, GovernmentOrganization, Agent]',
      texts('label', both(name)),
      `organisationNumber: ${number}`,
      'sector: public-sector',
      ...(email === undefined ? [] : ['contactPoint: id/contact-point/regionen']),
    ),
    item(
      publisherOf(digits),
      '[Agent, Organization]',
      texts('label', both(name)),
      texts('agentName', both(name)),
      texts('description', {
        sv: `${name} ansvarar för den regionala utvecklingen.`,
        en: `${name} is responsible for regional development.`,
      }),
      'kind: publisher-type:RegionalAuthority',
      `identifier: '${digits}'`,
      `sameAs: id/organisation/${digits}`,
    ),
    ...(email === undefined ? [] : contacts(name, email)),
  ].join('\n');
}

function contacts(name: string, email: string): string[] {
  return [
    item(
      'id/contact-point/regionen',
      'ContactPoint',
      texts('label', { sv: 'Regionens brevlåda', en: 'The region’s mailbox' }),
      `email: ${quoted(email)}`,
    ),
    item(
      'id/contact/regionen',
      'VcardOrganization',
      texts('label', { sv: 'Kontakt: regionens brevlåda', en: 'Contact: the region’s mailbox' }),
      `fn: ${quoted(name)}`,
      `hasEmail: ${quoted(`mailto:${email}`)}`,
    ),
  ];
}

function areasFile({ areas, ...answers }: RegionAnswers, language: Language): string {
  const region = answers['organisation-number'].replace('-', '');
  const comment: Text = {
    sv: `Styrkeområdena. Det som saknas i dem kan komma när det finns: styrkedata check berättar vad det är,
# och styrkedata new hjälper till att skriva det.`,
    en: `The strength areas. What they lack can come once it is there: styrkedata check tells what that is,
# and styrkedata new helps with writing it.`,
  };
  const scheme = item(
    'def/strength-areas',
    'ConceptScheme',
    texts('label', { sv: 'Regionens styrkeområden', en: 'The region’s strength areas' }),
  );
  return [
    `# ${inLanguage(comment, language)}\n`,
    scheme,
    ...areas.map((names) => areaItem(names, region)),
  ].join('\n');
}

function areaItem(names: Names, region: string): string {
  return item(
    `id/strength-area/${addressWord(names.sv)}`,
    '[StrengthArea, Concept]',
    texts('label', names),
    'inScheme: def/strength-areas',
    'topConceptOf: def/strength-areas',
    `designatedBy: id/organisation/${region}`,
  );
}

/** What the region's files are, for their descriptions. */
const graphs: Readonly<Record<string, Text>> = {
  organisation: { sv: 'Regionen som organisation', en: 'The region as an organisation' },
  'strength-areas': { sv: 'Styrkeområdena', en: 'The strength areas' },
  dataset: { sv: 'Beskrivning av datamängden', en: 'Description of the dataset' },
  'pages/site': { sv: 'Webbplatsens sidor', en: 'The pages of the site' },
  graphs: { sv: 'Beskrivning av graferna', en: 'Description of the graphs' },
};

function graphsFile({ today, language }: Occasion): string {
  const comment: Text = {
    sv: `Varje fil är en egen graf. Här står vad den innehåller och vilka villkor som gäller.
# Adressen är «graph/» och filens namn utan ändelse.`,
    en: `Each file is a graph of its own. Here is what it holds and on which terms.
# Its address is «graph/» and the name of the file without its ending.`,
  };
  return [
    `# ${inLanguage(comment, language)}\n`,
    ...Object.entries(graphs).map(([path, title]) => graphItem(path, title, today)),
  ].join('\n');
}

/** The description of a file, by its path without ending. */
export function graphItem(path: string, title: Names, today: string): string {
  return item(
    `graph/${path}`,
    'Graph',
    texts('title', title),
    `isPartOf: ${dataset}`,
    `license: ${cc0}`,
    `issued: ${today}`,
    `modified: ${today}`,
  );
}
