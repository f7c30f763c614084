import type { Settings } from '../site/settings/settings.ts';
import type { Invocation } from './terminal/invocation.ts';
import type { ExitCode, Terminal } from './terminal/terminal.ts';

/** One of the commands. */
export interface Command {
  readonly run: (
    settings: Settings,
    terminal: Terminal,
    invocation: Invocation,
  ) => Promise<ExitCode>;
  /** The words after its name; in capitals where they stand for something, with an ellipsis where any number does. */
  readonly operands: readonly string[];
  /** The flags that are its own, beside the settings. */
  readonly flags: readonly string[];
  /** Those of them that have no value. */
  readonly switches?: readonly string[];
  /** Whether the folders that the settings name must be there. */
  readonly readsFolders: boolean;
  readonly help: string;
}

// Each command's code is loaded when it is run: a mistake in a word need not wait for engines.
/** All commands, by name. */
export const commands: Readonly<Record<string, Command>> = {
  init: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/init-command.ts')).initCommand(settings, terminal, invocation),
    operands: ['FOLDER'],
    flags: ['name', 'organisation-number', 'languages', 'areas', 'email', 'answers'],
    readsFolders: false,
    help: `styrkedata init FOLDER [--answers FILE] [--name …] [--organisation-number …]
                   [--languages …] [--areas …] [--email …]
                   makes the first files of a region, of a few answers, which it asks for on a terminal`,
  },
  new: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/new-command.ts')).newCommand(settings, terminal, invocation),
    operands: ['KIND', 'WORDS…'],
    flags: [],
    readsFolders: true,
    help: `styrkedata new KIND [NAME] [KEY=VALUE …]
                   makes a thing (area, sub-area, need, action, vision, edition, post, person …) in the
                   file where such things are: of=what it belongs to, quote=words of a source`,
  },
  correct: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/correct-command.ts')).correctCommand(settings, terminal, invocation),
    operands: ['THING', 'WORDS', 'RIGHT-WORDS'],
    flags: [],
    readsFolders: true,
    help: `styrkedata correct THING WORDS RIGHT-WORDS
                   mends a misprint of ours in a text, and the addresses that follow from the text; the old
                   ones lead to the new. A new wording of the region's is a new edition`,
  },
  source: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/source-command.ts')).sourceCommand(settings, terminal, invocation),
    operands: ['add', 'FILE', 'WORDS…'],
    flags: [],
    readsFolders: true,
    help: `styrkedata source add FILE [NAME] [KEY=VALUE …]
                   stores the text of a document (.docx, .html, .txt; - for standard input) as a source,
                   with its hash and the day, and describes it: page=where it is, publisher=whose it is`,
  },
  check: {
    run: async (settings, terminal, invocation) =>
      (await import('./check-command.ts')).checkCommand(settings, terminal, invocation),
    operands: [],
    flags: ['against'],
    readsFolders: true,
    help: `styrkedata check [--against EARLIER]
                   says what is wrong with the data, and which addresses of an earlier version
                   (its folder of data, or a dump of it) it has lost`,
  },
  diff: {
    run: async (settings, terminal, invocation) =>
      (await import('./diff-command.ts')).diffCommand(settings, terminal, invocation),
    operands: ['EARLIER'],
    flags: [],
    readsFolders: true,
    help: `styrkedata diff EARLIER
                   says what has changed since an earlier version: its folder, a dump of it, or a
                   commit of git, such as HEAD`,
  },
  fill: {
    run: async (settings, terminal) =>
      (await import('./editing/fill-command.ts')).fillCommand(settings, terminal),
    operands: [],
    flags: [],
    readsFolders: true,
    help: `styrkedata fill   writes what can be worked out: where quotations stand in their source, the
                   hash of a new copy of one, the address of a new text; zeros stand for them`,
  },
  release: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/release-command.ts')).releaseCommand(settings, terminal, invocation),
    operands: ['EARLIER'],
    flags: [],
    readsFolders: true,
    help: `styrkedata release EARLIER
                   writes the dates and versions that follow from what has changed since the last
                   release, and an entry in DATA-CHANGES.md`,
  },
  propose: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/propose-command.ts')).proposeCommand(settings, terminal, invocation),
    operands: [],
    flags: ['title', 'send'],
    readsFolders: true,
    help: `styrkedata propose [--title SENTENCE] [--send REMOTE]
                   saves what has changed since HEAD of git as a branch with a commit that says so, by
                   --author or whom git's settings name; the files and the branch of now stay as they are`,
  },
  preview: {
    run: async (settings, terminal, invocation) =>
      (await import('./serving/preview-command.ts')).previewCommand(settings, terminal, invocation),
    operands: [],
    flags: ['since'],
    readsFolders: true,
    help: `styrkedata preview [--since EARLIER]
                   opens the site of the folder as it is in the browser, on this machine alone, with
                   findings and what has changed (since HEAD of git, unless told otherwise) beside it`,
  },
  serve: {
    run: async (settings, terminal) =>
      (await import('./serving/serve-command.ts')).serveCommand(settings, terminal),
    operands: [],
    flags: [],
    readsFolders: true,
    help: 'styrkedata serve   publishes the data',
  },
  mcp: {
    run: async (settings, terminal) =>
      (await import('./serving/mcp-command.ts')).mcpCommand(settings, terminal),
    operands: [],
    flags: [],
    readsFolders: true,
    help: `styrkedata mcp     answers an assistant on this machine over standard input and output (Model
                   Context Protocol); the assistant starts it`,
  },
  export: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/export-command.ts')).exportCommand(settings, terminal, invocation),
    operands: [],
    flags: ['static', 'xlsx'],
    readsFolders: true,
    help: `styrkedata export --static FOLDER
                   writes all that the site answers as files, with rules for nginx, Caddy, Apache to
                   send them as the site would; with --archive, earlier versions too
styrkedata export --xlsx WORKBOOK.xlsx
                   writes a workbook in which the data can be edited: a sheet for each kind of thing`,
  },
  config: {
    run: async (settings, terminal, { origins }) =>
      (await import('./config-command.ts')).configCommand(settings, terminal, origins),
    operands: [],
    flags: [],
    readsFolders: true,
    help: 'styrkedata config  tells what each setting is, and where that was decided',
  },
  verify: {
    run: async (settings, terminal, invocation) =>
      (await import('./verify-command.ts')).verifyCommand(settings, terminal, invocation),
    operands: ['FILE'],
    flags: ['against', 'of'],
    readsFolders: false,
    help: `styrkedata verify FILE [--of VERSION] [--against VERSION-FILE]
                   tells whether a file, or what is at an address, is the version that it says it is
                   (or VERSION); with --against, whether a document is a part of that version.
                   Only the addresses that are named are fetched`,
  },
  history: {
    run: async (settings, terminal, invocation) =>
      (await import('./history-command.ts')).historyCommand(settings, terminal, invocation),
    operands: ['import'],
    flags: ['since'],
    readsFolders: true,
    help: `styrkedata history import --archive FOLDER [--since DAY]
                   makes versions of the commits of git that changed the data, each with the time of
                   its commit; a commit whose data has errors is told and passed over`,
  },
  forget: {
    run: async (settings, terminal, invocation) =>
      (await import('./forget-command.ts')).forgetCommand(settings, terminal, invocation),
    operands: ['IRI'],
    flags: [],
    readsFolders: false,
    help: `styrkedata forget IRI --archive FOLDER
                   takes all that mentions an IRI out of every version that is kept, and notes that
                   something was forgotten; the data itself is not touched`,
  },
  import: {
    run: async (settings, terminal, invocation) =>
      (await import('./editing/import-command.ts')).importCommand(settings, terminal, invocation),
    operands: ['FILE…'],
    flags: ['scheme', 'out', 'yes', 'remove'],
    switches: ['yes', 'remove'],
    readsFolders: false,
    help: `styrkedata import codes FILE --scheme LIST [--out FILE]
                   makes Turtle of a table of codes: CSV with the columns dimension, code, sv, en
styrkedata import WORKBOOK.xlsx [--yes] [--remove]
                   shows what was changed in a workbook of \`export --xlsx\` and, once it is agreed to (or
                   with --yes), makes the changes in the files; --remove: things without a row too`,
  },
};
