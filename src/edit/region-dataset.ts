import { inLanguage, type Language, type Text } from '../site/text.ts';
import type { RegionAnswers } from './region-answers.ts';
import { item, texts } from './yaml-text.ts';

/** What the first files depend on beside the answers. */
export interface Occasion {
  /** As `2026-11-29`. */
  readonly today: string;
  /** Of the comments in the files. */
  readonly language: Language;
}

export const cc0 = 'http://creativecommons.org/publicdomain/zero/1.0/';
export const dataset = 'id/dataset/styrkeomraden';

/** Who publishes, as the national data portal calls it: by the digits of the organisation number. */
export function publisherOf(digits: string): string {
  return `http://dataportal.se/organisation/SE${digits}`;
}

/** The catalogue, the dataset and its specification: what portals fetch. */
export function datasetFile(answers: RegionAnswers, occasion: Occasion): string {
  const comment: Text = {
    sv: 'Det som portalerna hämtar: katalogen, datamängden och dess specifikation.',
    en: 'What portals fetch: the catalogue, the dataset and its specification.',
  };
  return [
    `# ${inLanguage(comment, occasion.language)}\n`,
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
