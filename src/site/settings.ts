import { languages, type Language, type Text } from './text.ts';

/** What an operator decides. Everything is checked once, here; the rest of the code trusts it. */
export interface Settings {
  readonly data: string;
  /** `undefined` where nobody named a folder: then the default one counts if the data uses it. */
  readonly ontology: string | undefined;
  readonly shapes: string | undefined;
  /** `undefined`: every address of the machine. */
  readonly host: string | undefined;
  readonly port: number;
  /** What things are called: absolute, ends in `/`. */
  readonly base: string;
  /** Where documents and services are reached: absolute, ends in `/`. */
  readonly publicUrl: string;
  /** Whether what the data says about people is published. */
  readonly publishPeople: boolean;
  readonly language: Language;
  readonly format: ReportFormat;
  /** Addresses that SERVICE in a query may ask; none unless the operator names some. */
  readonly services: readonly string[];
  /** Seconds a query may take before its worker is ended. */
  readonly querySeconds: number;
  readonly queryWorkers: number;
  readonly logLevel: LogLevel;
}

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type SettingsReading =
  | { readonly outcome: 'settled'; readonly settings: Settings }
  | {
      readonly outcome: 'mistaken';
      readonly mistakes: readonly Text[];
      /** With defaults where the mistakes are, for what can be checked all the same. */
      readonly settings: Settings;
    };

/** Each setting's flag and environment variable, its default, and what it is for (as `--help` prints it). */
export const settingsTable = [
  { flag: 'data', variable: 'DATA', default: 'data', help: 'folder or single file with the data' },
  {
    flag: 'ontology',
    variable: 'ONTOLOGY',
    default: undefined,
    help: 'folder with the vocabulary and context.jsonld (default: ontology, when the data uses it)',
  },
  {
    flag: 'shapes',
    variable: 'SHAPES',
    default: undefined,
    help: 'folder with the SHACL shapes (default: shapes, when the data uses the vocabulary)',
  },
  {
    flag: 'host',
    variable: 'HOST',
    default: undefined,
    help: 'address to listen on (default: every address of the machine)',
  },
  { flag: 'port', variable: 'PORT', default: '3000', help: 'port to listen on' },
  {
    flag: 'base',
    alias: 'base-iri',
    variable: 'BASE_IRI',
    default: undefined,
    help: 'what things are called; ends in / (default: http://localhost:PORT/)',
  },
  {
    flag: 'public-url',
    variable: 'PUBLIC_URL',
    default: undefined,
    help: 'where documents and services are reached; ends in / (default: the base IRI)',
  },
  {
    flag: 'publish-people',
    variable: 'PUBLISH_PEOPLE',
    default: 'true',
    help: 'true, or false to leave out every graph that describes a person',
  },
  {
    flag: 'lang',
    variable: undefined,
    default: languages[0],
    help: `language of findings: ${languages.join(', ')}`,
  },
  {
    flag: 'format',
    variable: undefined,
    default: 'text',
    help: `form of findings: ${reportFormats.join(', ')}`,
  },
  {
    flag: 'query-seconds',
    variable: 'QUERY_SECONDS',
    default: '30',
    help: 'seconds a query may take',
  },
  {
    flag: 'query-workers',
    variable: 'QUERY_WORKERS',
    default: '2',
    help: 'threads that answer queries',
  },
  {
    flag: 'services',
    variable: 'SERVICES',
    default: undefined,
    help: 'endpoints that SERVICE in a query may ask, with spaces between (default: none)',
  },
  {
    flag: 'log-level',
    variable: 'LOG_LEVEL',
    default: 'info',
    help: `how much to log: ${logLevels.join(', ')}`,
  },
] as const;

type Flag = (typeof settingsTable)[number]['flag'];
export type Flags = Readonly<Partial<Record<string, string>>>;

/**
 * Settings from flags, then environment, then defaults.
 *
 * @returns the settings, or every mistake in them at once
 */
export function readSettings(flags: Flags, environment: Flags): SettingsReading {
  const mistakes: Text[] = [];
  const value = (flag: Flag): Given => given(flag, flags, environment);
  const check = <Value>(flag: Flag, reading: Reading<Value>, fallback: Value): Value => {
    if ('value' in reading) return reading.value;
    mistakes.push(mistakeIn(value(flag), reading.expected));
    return fallback;
  };
  const port = check('port', wholeNumber(value('port').text, 0, 65_535), 3000);
  const language = check('lang', oneOf(value('lang').text, languages), languages[0]);
  const base = check('base', baseIri(value('base').text ?? defaultBase(port)), 'http://localhost/');
  const settings: Settings = {
    data: value('data').text ?? 'data',
    ontology: value('ontology').text,
    shapes: value('shapes').text,
    host: value('host').text,
    port,
    base,
    publicUrl: check('public-url', baseIri(value('public-url').text ?? base), base),
    publishPeople:
      check('publish-people', oneOf(value('publish-people').text, ['true', 'false']), 'true') ===
      'true',
    language,
    format: check('format', oneOf(value('format').text, reportFormats), 'text'),
    services: check('services', addresses(value('services').text), []),
    querySeconds: check('query-seconds', wholeNumber(value('query-seconds').text, 1, 3600), 30),
    queryWorkers: check('query-workers', wholeNumber(value('query-workers').text, 1, 64), 2),
    logLevel: check('log-level', oneOf(value('log-level').text, logLevels), 'info'),
  };
  if (mistakes.length > 0) return { outcome: 'mistaken', mistakes, settings };
  return { outcome: 'settled', settings: Object.freeze(settings) };
}

interface Given {
  /** How the operator named it: `--port` or `PORT`. */
  readonly name: string;
  readonly text: string | undefined;
}

/** An empty value counts as none: that is how deployment tools write «not set». */
function given(flag: Flag, flags: Flags, environment: Flags): Given {
  const row = settingsTable.find((candidate) => candidate.flag === flag) ?? settingsTable[0];
  const named = [flag, 'alias' in row ? row.alias : flag].find((name) => flags[name]);
  if (named !== undefined) return { name: `--${named}`, text: flags[named] };
  if (row.variable && environment[row.variable])
    return { name: row.variable, text: environment[row.variable] };
  return { name: `--${flag}`, text: row.default };
}

type Reading<Value> = { readonly value: Value } | { readonly expected: Text };

function wholeNumber(text = '', least: number, most: number): Reading<number> {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
  return {
    expected: {
      sv: `ett heltal från ${least} till ${most}`,
      en: `a whole number from ${least} to ${most}`,
    },
  };
}

function oneOf<const Value extends string>(
  text: string | undefined,
  values: readonly Value[],
): Reading<Value> {
  const value = values.find((candidate) => candidate === text);
  if (value !== undefined) return { value };
  return { expected: { sv: `ett av: ${values.join(', ')}`, en: `one of: ${values.join(', ')}` } };
}

function addresses(text = ''): Reading<readonly string[]> {
  const value = text.split(/\s+/).filter((address) => address !== '');
  if (value.every(isWebAddress)) return { value };
  return {
    expected: {
      sv: 'fullständiga adresser med blanksteg emellan, som börjar med http:// eller https://',
      en: 'absolute addresses with spaces between, that start with http:// or https://',
    },
  };
}

/** An address of the web without user, password or fragment. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username + password + hash === '';
}

/** Port 0 means any free port, so no IRI can be made of it. */
function defaultBase(port: number): string {
  return port === 0 ? '' : `http://localhost:${port}/`;
}

function baseIri(text: string): Reading<string> {
  const isBase = isWebAddress(text) && !/[?#]/.test(text) && new URL(text).pathname.endsWith('/');
  if (isBase) return { value: new URL(text).href };
  return {
    expected: {
      sv: 'en fullständig adress som börjar med http:// eller https:// och slutar med /, utan ? och # (med --port 0 måste --base anges)',
      en: 'an absolute address that starts with http:// or https:// and ends in /, without ? and # (with --port 0, --base must be given)',
    },
  };
}

function mistakeIn({ name, text = '' }: Given, expected: Text): Text {
  return {
    sv: `${name} är ”${text}”. Det ska vara ${expected.sv}.`,
    en: `${name} is “${text}”. It must be ${expected.en}.`,
  };
}
