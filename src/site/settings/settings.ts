import { checkNames, type CheckName } from './check-names.ts';
import { limitSettings, type Limits } from './limits.ts';
import {
  addresses,
  baseIri,
  contact,
  networks,
  pattern,
  person,
  oneOf,
  portNumber,
  someOf,
  wholeNumber,
  type ReadValue,
  vocabularyBase,
} from './read-value.ts';
import { givenIn, type Flags, type FromFiles, type Given, type Origins } from './given.ts';
import { storeAddresses, storeCredentials, type StoreSettings } from './store-address.ts';
import { switches } from './switches.ts';
import {
  retentions,
  reportFormats,
  rowOf,
  type Flag,
  type NumberFlag,
  type ReportFormat,
  type Retention,
} from './settings-table.ts';
import { logLevels, type LogLevel } from '../log-levels.ts';
import { languages, type Language, type Text } from '../text.ts';

/** What an operator decides. Everything is checked once, here; the rest of the code trusts it. */
export interface Settings {
  readonly data: string;
  /** `undefined` where nobody named a folder: then the default one counts if the data uses it. */
  readonly ontology: string | undefined;
  readonly shapes: string | undefined;
  /** The folder with files that data shares; `true`: what comes with the program's own vocabulary, where that is used. */
  readonly shared: string | true;
  /** `undefined`: every address of the machine. */
  readonly host: string | undefined;
  readonly port: number;
  /** Port for health, metrics and the status page alone; `undefined`: health and metrics stand beside the rest. */
  readonly adminPort: number | undefined;
  readonly adminHost: string;
  /** What things are called: absolute, ends in `/`. */
  readonly base: string;
  /** What the IRIs of the vocabulary begin with: absolute, ends in `/`; `undefined`: what the ontology prefers. */
  readonly vocabulary: string | undefined;
  /** Where documents and services are reached: absolute, ends in `/`. */
  readonly publicUrl: string;
  /** Where people can see the files: an address with `{path}` and perhaps `{line}` in it. */
  readonly repositoryUrl: string | undefined;
  /** How many connections one client may have at a time. */
  readonly connectionsPerClient: number;
  /** Where reports of security flaws go; `undefined`: to the contact of the dataset. */
  readonly securityContact: string | undefined;
  /** How many links to others may be asked whether they answer; 0: no requests go out for that. */
  readonly checkLinks: number;
  /** The file with what the tests of this build found; `undefined`: nobody has handed it over. */
  readonly scores: string | undefined;
  /** Whether what the data says about people is published. */
  readonly publishPeople: boolean;
  /** Whether assistants are let in, by the Model Context Protocol. */
  readonly mcp: boolean;
  readonly language: Language;
  readonly format: ReportFormat;
  /** Addresses that SERVICE in a query may ask; none unless the operator names some. */
  readonly withoutChecks: readonly CheckName[];
  readonly services: readonly string[];
  /** Proxies that are believed when they tell whom they ask for. */
  readonly trustedProxies: readonly string[];
  /** What can be made anew is kept here; `undefined`: among the system's temporary files. */
  readonly cacheFolder: string | undefined;
  /** Where the data for queries is kept. */
  readonly store: StoreSettings;
  /** What bounds queries. */
  readonly limits: Limits;
  /** Who makes proposals, as `Name <mail>`; `undefined`: whom git's own settings name. */
  readonly author: string | undefined;
  /** Where versions are kept; `undefined`: nowhere. */
  readonly archive: string | undefined;
  readonly archiveKeep: Retention;
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

/**
 * Settings from flags, then environment, then files, then defaults.
 *
 * @returns the settings, or every mistake in them at once
 */
export function readSettings(
  flags: Flags,
  environment: Flags,
  fromFiles: FromFiles = {},
): SettingsReading {
  const { mistakes, text, check, number, isOn } = newReader({ flags, environment, ...fromFiles });
  const port = number('port');
  const language = check('lang', oneOf(text('lang'), languages), languages[0]);
  const base = check('base', baseIri(text('base') ?? defaultBase(port)), 'http://localhost/');
  const settings: Settings = {
    data: text('data') ?? 'data',
    ...{ ontology: text('ontology'), shapes: text('shapes'), shared: text('shared') ?? true },
    ...{ host: text('host'), port },
    adminPort: check('admin-port', portNumber(text('admin-port')), undefined),
    adminHost: text('admin-host') ?? '127.0.0.1',
    base,
    vocabulary: check('vocabulary', vocabularyBase(text('vocabulary')), undefined),
    publicUrl: check('public-url', baseIri(text('public-url') ?? base), base),
    repositoryUrl: check('repository-url', pattern(text('repository-url')), undefined),
    connectionsPerClient: number('connections-per-client'),
    securityContact: check('security-contact', contact(text('security-contact')), undefined),
    checkLinks: number('check-links'),
    publishPeople: isOn('publish-people', 'true'),
    mcp: isOn('mcp', 'false'),
    language,
    format: check('format', oneOf(text('format'), reportFormats), 'text'),
    withoutChecks: check('without-check', someOf(text('without-check'), checkNames), []),
    services: check('services', addresses(text('services')), []),
    trustedProxies: check('trusted-proxies', networks(text('trusted-proxies')), []),
    store: storeBy({ text, check, isOn }),
    cacheFolder: text('cache-folder'),
    author: check('author', person(text('author')), undefined),
    ...{ archive: text('archive'), scores: text('scores') },
    archiveKeep: check('archive-keep', oneOf(text('archive-keep'), retentions), 'all'),
    limits: limitsBy(number),
    logLevel: check('log-level', oneOf(text('log-level'), logLevels), 'info'),
  };
  if (mistakes.length > 0) return { outcome: 'mistaken', mistakes, settings };
  return { outcome: 'settled', settings: Object.freeze(settings) };
}

interface Reader {
  /** What has been found wrong so far. */
  readonly mistakes: Text[];
  readonly text: (flag: Flag) => string | undefined;
  /** The value, or the fallback and one mistake more. */
  readonly check: <Value>(flag: Flag, reading: ReadValue<Value>, fallback: Value) => Value;
  readonly number: (flag: NumberFlag) => number;
  readonly isOn: (flag: Flag, usual: Switch) => boolean;
}

type Switch = (typeof switches)[number];

function newReader(origins: Origins): Reader {
  const mistakes: Text[] = [];
  const check: Reader['check'] = (flag, reading, fallback) => {
    if ('value' in reading) return reading.value;
    mistakes.push(mistakeIn(givenIn(flag, origins), reading.expected));
    return fallback;
  };
  const text: Reader['text'] = (flag) => givenIn(flag, origins).text;
  const number: Reader['number'] = (flag) => {
    const row = rowOf(flag);
    return check(flag, wholeNumber(text(flag) ?? '', row), row.default);
  };
  const isOn: Reader['isOn'] = (flag, usual) =>
    check(flag, oneOf(text(flag), switches), usual) === 'true';
  return { mistakes, text, check, number, isOn };
}

function storeBy({ text, check, isOn }: Pick<Reader, 'text' | 'check' | 'isOn'>): StoreSettings {
  const credentials = storeCredentials(text('store-credentials'));
  return {
    addresses: check('store', storeAddresses(text('store')), []),
    credentials: check('store-credentials', credentials, undefined),
    acceptAltered: isOn('accept-altered-terms', 'false'),
    drawsPages: isOn('pages-from-store', 'false'),
  };
}

function limitsBy(number: (flag: NumberFlag) => number): Limits {
  return Object.fromEntries(limitSettings.map(({ name, flag }) => [name, number(flag)])) as Limits;
}

/** Port 0 means any free port, so no IRI can be made of it. */
function defaultBase(port: number): string {
  return port === 0 ? '' : `http://localhost:${port}/`;
}

/** What a mistake says. What was given in a file of its own may be a secret, and is not repeated. */
function mistakeIn({ name, text = '', isSecret }: Given, expected: Text): Text {
  const shown = isSecret ? '…' : text;
  return {
    sv: `${name} är ”${shown}”. Det ska vara ${expected.sv}.`,
    en: `${name} is “${shown}”. It must be ${expected.en}.`,
  };
}
