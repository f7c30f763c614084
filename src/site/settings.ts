import { checkNames, type CheckName } from './check-names.ts';
import { limitSettings, type Limits } from './limits.ts';
import {
  addresses,
  baseIri,
  networks,
  pattern,
  oneOf,
  someOf,
  wholeNumber,
  type Reading,
  vocabularyBase,
} from './read-value.ts';
import {
  logLevels,
  reportFormats,
  settingsTable,
  type Flag,
  type LogLevel,
  type NumberFlag,
  type ReportFormat,
} from './settings-table.ts';
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
  /** What the IRIs of the vocabulary begin with: absolute, ends in `/`; `undefined`: what the ontology prefers. */
  readonly vocabulary: string | undefined;
  /** Where documents and services are reached: absolute, ends in `/`. */
  readonly publicUrl: string;
  /** Where people can see the files: an address with `{path}` and perhaps `{line}` in it. */
  readonly repositoryUrl: string | undefined;
  /** Whether what the data says about people is published. */
  readonly publishPeople: boolean;
  readonly language: Language;
  readonly format: ReportFormat;
  /** Addresses that SERVICE in a query may ask; none unless the operator names some. */
  readonly withoutChecks: readonly CheckName[];
  readonly services: readonly string[];
  /** Proxies that are believed when they tell whom they ask for. */
  readonly trustedProxies: readonly string[];
  /** What can be made anew is kept here; `undefined`: among the system's temporary files. */
  readonly cacheFolder: string | undefined;
  /** What bounds queries. */
  readonly limits: Limits;
  readonly logLevel: LogLevel;
}

export type SettingsReading =
  | { readonly outcome: 'settled'; readonly settings: Settings }
  | {
      readonly outcome: 'mistaken';
      readonly mistakes: readonly Text[];
      /** With defaults where the mistakes are, for what can be checked all the same. */
      readonly settings: Settings;
    };

export type Flags = Readonly<Partial<Record<string, string>>>;

const switches = ['true', 'false'] as const;

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
  const number = (flag: NumberFlag): number => {
    const row = rowOf(flag);
    return check(flag, wholeNumber(value(flag).text ?? '', row), row.default);
  };
  const port = number('port');
  const language = check('lang', oneOf(value('lang').text, languages), languages[0]);
  const base = check('base', baseIri(value('base').text ?? defaultBase(port)), 'http://localhost/');
  const people = check('publish-people', oneOf(value('publish-people').text, switches), 'true');
  const settings: Settings = {
    data: value('data').text ?? 'data',
    ontology: value('ontology').text,
    shapes: value('shapes').text,
    host: value('host').text,
    port,
    base,
    vocabulary: check('vocabulary', vocabularyBase(value('vocabulary').text), undefined),
    publicUrl: check('public-url', baseIri(value('public-url').text ?? base), base),
    repositoryUrl: check('repository-url', pattern(value('repository-url').text), undefined),
    publishPeople: people === 'true',
    language,
    format: check('format', oneOf(value('format').text, reportFormats), 'text'),
    withoutChecks: check('without-check', someOf(value('without-check').text, checkNames), []),
    services: check('services', addresses(value('services').text), []),
    trustedProxies: check('trusted-proxies', networks(value('trusted-proxies').text), []),
    cacheFolder: value('cache-folder').text,
    limits: limitsBy(number),
    logLevel: check('log-level', oneOf(value('log-level').text, logLevels), 'info'),
  };
  if (mistakes.length > 0) return { outcome: 'mistaken', mistakes, settings };
  return { outcome: 'settled', settings: Object.freeze(settings) };
}

function limitsBy(number: (flag: NumberFlag) => number): Limits {
  return Object.fromEntries(limitSettings.map(({ name, flag }) => [name, number(flag)])) as Limits;
}

type Row<F extends Flag> = Extract<(typeof settingsTable)[number], { readonly flag: F }>;

function rowOf<F extends Flag>(flag: F): Row<F> {
  const row = settingsTable.find((candidate): candidate is Row<F> => candidate.flag === flag);
  if (row === undefined) throw new Error(`--${flag} is not in the table of settings.`);
  return row;
}

interface Given {
  /** How the operator named it: `--port` or `PORT`. */
  readonly name: string;
  readonly text: string | undefined;
}

/** An empty value counts as none: that is how deployment tools write «not set». */
function given(flag: Flag, flags: Flags, environment: Flags): Given {
  const row: (typeof settingsTable)[number] = rowOf(flag);
  const named = [flag, 'alias' in row ? row.alias : flag].find((name) => flags[name]);
  if (named !== undefined) return { name: `--${named}`, text: flags[named] };
  if (row.variable && environment[row.variable])
    return { name: row.variable, text: environment[row.variable] };
  return { name: `--${flag}`, text: row.default?.toString() };
}

/** Port 0 means any free port, so no IRI can be made of it. */
function defaultBase(port: number): string {
  return port === 0 ? '' : `http://localhost:${port}/`;
}

function mistakeIn({ name, text = '' }: Given, expected: Text): Text {
  return {
    sv: `${name} är ”${text}”. Det ska vara ${expected.sv}.`,
    en: `${name} is “${text}”. It must be ${expected.en}.`,
  };
}
