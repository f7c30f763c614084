import type { Language, Text } from '../site/text.ts';
import { addressWord } from './address-word.ts';
import type { Names, RegionAnswers } from './region-answers.ts';
import { siteFile } from './site-file.ts';
import { both, item, quoted, texts } from './yaml-text.ts';

/** What the first files depend on beside the answers. */
export interface Occasion {
  /** As `2026-11-29`. */
  readonly today: string;
  /** Of the comments in the files. */
  readonly language: Language;
}

const cc0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
const dataset = 'id/dataset/styrkeomraden';

/** The first files of a region, by their paths in its folder. They publish at once; all else can come later. */
export function regionFiles(
  answers: RegionAnswers,
  occasion: Occasion,
): Readonly<Record<string, string>> {
  const { language } = occasion;
  return {
    'styrkedata.yaml': settingsFile[language],
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
    `# ${comment[language]}\n`,
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

function publisherOf(digits: string): string {
  return `http://dataportal.se/organisation/SE${digits}`;
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
    `# ${comment[language]}\n`,
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

function datasetFile(answers: RegionAnswers, occasion: Occasion): string {
  const comment: Text = {
    sv: 'Det som portalerna hämtar: katalogen, datamängden och dess specifikation.',
    en: 'What portals fetch: the catalogue, the dataset and its specification.',
  };
  return [
    `# ${comment[occasion.language]}\n`,
    catalogueItem(answers, occasion),
    datasetItem(answers, occasion),
    specificationItem(answers, occasion),
  ].join('\n');
}

function catalogueItem(answers: RegionAnswers, occasion: Occasion): string {
  const { name } = answers;
  return item(
    'id/catalogue/oppna-data',
    'Catalog',
    texts('title', { sv: `Öppna data: ${name}`, en: `Open data: ${name}` }),
    texts('description', {
      sv: `Öppna data från ${name}, som filer, som länkade data och genom SPARQL.`,
      en: `Open data from ${name}, as files, as linked data and through SPARQL.`,
    }),
    publisherLine(answers),
    `license: ${cc0}`,
    ...dateLines(occasion),
    ...scopeLines(answers),
    'homepage: datasets/dcat',
    'themeTaxonomy: http://publications.europa.eu/resource/authority/data-theme',
    `dataset: ${dataset}`,
  );
}

function datasetItem(answers: RegionAnswers, occasion: Occasion): string {
  const { name, email } = answers;
  return item(
    dataset,
    '[Dataset, VoidDataset]',
    texts('title', { sv: `Styrkeområden: ${name}`, en: `Strength areas: ${name}` }),
    texts('description', {
      sv: `Regionens styrkeområden. Visioner och handlingsplaner läggs till när de finns.`,
      en: `The region’s strength areas. Visions and action plans are added once there are any.`,
    }),
    publisherLine(answers),
    ...(email === undefined ? [] : ['contact: id/contact/regionen']),
    subjectLines,
    ...scopeLines(answers),
    'accessRights: access-right:PUBLIC',
    'accrualPeriodicity: frequency:IRREG',
    'conformsTo: spec/styrkeomraden',
    ...dateLines(occasion),
    `version: ${occasion.today}+000000000000`,
    `license: ${cc0}`,
  );
}

function specificationItem(answers: RegionAnswers, occasion: Occasion): string {
  return item(
    'spec/styrkeomraden',
    'Profile',
    texts('title', {
      sv: 'Specifikation för regionala styrkeområden',
      en: 'Specification of regional strength areas',
    }),
    texts('description', {
      sv: 'Hur styrkeområden, visioner och handlingsplaner uttrycks som länkade data.',
      en: 'How strength areas, visions and action plans are expressed as linked data.',
    }),
    publisherLine(answers),
    subjectLines,
    `license: ${cc0}`,
    ...dateLines(occasion),
    'versionInfo: 0.1.0',
    'token: styrkeomraden',
  );
}

const subjectLines = `keyword:
  sv: [smart specialisering, styrkeområde, regional utveckling]
  en: [smart specialisation, strength area, regional development]
theme: [data-theme:REGI, data-theme:GOVE]`;

function publisherLine(answers: RegionAnswers): string {
  return `publisher: ${publisherOf(answers['organisation-number'].replace('-', ''))}`;
}

function dateLines({ today }: Occasion): string[] {
  return [`issued: ${today}`, `modified: ${today}`];
}

function scopeLines({ languages }: RegionAnswers): string[] {
  return [
    `language: [${languages.map((tag) => languageNames[tag]).join(', ')}]`,
    'spatial: http://publications.europa.eu/resource/authority/country/SWE',
  ];
}

const languageNames = { sv: 'swedish', en: 'english' } as const;

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
    `# ${comment[language]}\n`,
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
