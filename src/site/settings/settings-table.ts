import { checkNames } from './check-names.ts';
import { limitSettings } from './limits.ts';
import { storeSettings } from './store-settings.ts';
import { switches } from './switches.ts';
import { logLevels } from '../log-levels.ts';
import { languages } from '../text.ts';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Which versions an archive keeps: all, or the last of each day or month. */
export const retentions = ['all', 'daily', 'monthly'] as const;
export type Retention = (typeof retentions)[number];

/**
 * Each setting's flag and environment variable, its default, and what it is for (as `--help` prints it).
 * One with `least` and `most` is a whole number, one with `choices` is one of them, and one with `isList` some
 * words with spaces between. One with `isPath` names a folder or file.
 */
export const settingsTable = [
  {
    flag: 'config',
    variable: 'STYRKEDATA_CONFIG',
    default: undefined,
    isPath: true,
    help: 'file with settings (default: styrkedata.yaml, where there is one)',
  },
  {
    flag: 'data',
    variable: 'DATA',
    default: 'data',
    isPath: true,
    help: 'folder or single file with the data',
  },
  {
    flag: 'ontology',
    variable: 'ONTOLOGY',
    default: undefined,
    isPath: true,
    help: 'folder with the vocabulary and context.jsonld (default: ontology, or else the program’s own, when the data uses it)',
  },
  {
    flag: 'shapes',
    variable: 'SHAPES',
    default: undefined,
    isPath: true,
    help: 'folder with the SHACL shapes (default: shapes, or else the program’s own, when the data uses the vocabulary)',
  },
  {
    flag: 'shared',
    variable: 'SHARED',
    default: undefined,
    isPath: true,
    help: 'folder with pages, names and tables that data in the vocabulary uses unless it has its own (default: those that come with the program, for its own vocabulary)',
  },
  {
    flag: 'host',
    variable: 'HOST',
    default: undefined,
    help: 'address to listen on (default: every address of the machine)',
  },
  {
    flag: 'port',
    variable: 'PORT',
    default: 3000,
    least: 0,
    most: 65_535,
    help: 'port to listen on',
  },
  {
    flag: 'admin-port',
    variable: 'ADMIN_PORT',
    default: undefined,
    help: 'port for health, metrics and the status page alone, 0 to 65535 (default: none, with health beside the rest, and metrics too for this machine alone)',
  },
  {
    flag: 'admin-host',
    variable: 'ADMIN_HOST',
    default: '127.0.0.1',
    help: 'address to listen on for the admin port',
  },
  {
    flag: 'base',
    alias: 'base-iri',
    variable: 'BASE_IRI',
    default: undefined,
    help: 'what things are called; ends in / (default: http://localhost:PORT/)',
  },
  {
    flag: 'vocabulary',
    variable: 'VOCABULARY',
    default: undefined,
    help: 'what the IRIs of the vocabulary begin with; ends in / (default: what the ontology prefers, or else the base IRI)',
  },
  {
    flag: 'public-url',
    variable: 'PUBLIC_URL',
    default: undefined,
    help: 'where documents and services are reached; ends in / (default: the base IRI)',
  },
  {
    flag: 'repository-url',
    variable: 'REPOSITORY_URL',
    default: undefined,
    help: 'where people see the files: an address with {path} and, if lines have one, {line} (default: nowhere)',
  },
  {
    flag: 'connections-per-client',
    variable: 'CONNECTIONS_PER_CLIENT',
    default: 256,
    least: 1,
    most: 65_535,
    help: 'connections that one client may have at a time; this machine and trusted proxies may have more',
  },
  {
    flag: 'security-contact',
    variable: 'SECURITY_CONTACT',
    default: undefined,
    help: 'where reports of security flaws go: an address that starts with https:, mailto: or tel: (default: the contact of the dataset)',
  },
  {
    flag: 'check-links',
    variable: 'CHECK_LINKS',
    default: 0,
    least: 0,
    most: 10_000,
    help: 'links to others that the page of quality may ask whether they answer, each once a day; 0 sends no requests',
  },
  {
    flag: 'scores',
    variable: 'SCORES',
    default: undefined,
    isPath: true,
    help: 'file with what the tests of this build of the program found, for the page of quality (default: none)',
  },
  {
    flag: 'publish-people',
    variable: 'PUBLISH_PEOPLE',
    default: 'true',
    choices: switches,
    help: 'true, or false to leave out every graph that describes a person',
  },
  {
    flag: 'without-check',
    variable: 'WITHOUT_CHECK',
    default: undefined,
    isList: true,
    help: `checks of our own to leave out, with spaces between: ${checkNames.join(', ')} (default: none)`,
  },
  {
    flag: 'lang',
    variable: undefined,
    default: languages[0],
    choices: languages,
    help: `language of findings: ${languages.join(', ')}`,
  },
  {
    flag: 'format',
    variable: undefined,
    default: 'text',
    choices: reportFormats,
    help: `form of findings: ${reportFormats.join(', ')}`,
  },
  ...limitSettings,
  ...storeSettings,
  {
    flag: 'cache-folder',
    variable: 'CACHE_FOLDER',
    default: undefined,
    isPath: true,
    help: 'folder for what can be made anew from the data (default: one of your own among the temporary files)',
  },
  {
    flag: 'author',
    variable: 'AUTHOR',
    default: undefined,
    help: 'who makes proposals of changes: Name <mail> (default: whom the settings of git name)',
  },
  {
    flag: 'archive',
    variable: 'ARCHIVE',
    default: undefined,
    isPath: true,
    help: 'folder in which every version is kept, so that all addresses can be asked as of before (default: none is kept)',
  },
  {
    flag: 'archive-keep',
    variable: 'ARCHIVE_KEEP',
    default: retentions[0],
    help: `which versions stay in the archive: ${retentions.join(', ')} (the last of each day or month)`,
  },
  {
    flag: 'mcp',
    variable: 'MCP',
    default: 'false',
    choices: switches,
    help: 'true to let assistants in at /mcp, by the Model Context Protocol; they read what everybody can read',
  },
  {
    flag: 'services',
    variable: 'SERVICES',
    default: undefined,
    isList: true,
    help: 'endpoints that SERVICE in a query may ask, with spaces between (default: none)',
  },
  {
    flag: 'trusted-proxies',
    variable: 'TRUSTED_PROXIES',
    default: undefined,
    isList: true,
    help: 'addresses or networks of proxies whose X-Forwarded-For tells clients apart, with spaces between (default: none)',
  },
  {
    flag: 'log-level',
    variable: 'LOG_LEVEL',
    default: 'info',
    choices: logLevels,
    help: `how much to log: ${logLevels.join(', ')}`,
  },
] as const;

type Row = (typeof settingsTable)[number];
export type Flag = Row['flag'];
/** The flags of whole numbers. */
export type NumberFlag = Extract<Row, { readonly least: number }>['flag'];
/** Row of the table for one flag. */
export type RowOf<F extends Flag> = Extract<Row, { readonly flag: F }>;

/** Row of a setting. */
export function rowOf<F extends Flag>(flag: F): RowOf<F> {
  const row = settingsTable.find((candidate): candidate is RowOf<F> => candidate.flag === flag);
  if (row === undefined) throw new Error(`--${flag} is not in the table of settings.`);
  return row;
}
