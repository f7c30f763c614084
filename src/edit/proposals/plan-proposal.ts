import { relative } from 'node:path';
import { printChanges } from '../../html/changes/print-changes.ts';
import { tellChanges } from '../../html/changes/tell-changes.ts';
import type { ToldChanges } from '../../html/changes/told.ts';
import type { Finding } from '../../load/finding.ts';
import { contextsFolder } from '../../load/contexts/contexts-folder.ts';
import { compareWith } from '../../publish/compare-versions.ts';
import type { Environment } from '../../publish/git/git.ts';
import type { Sources } from '../../publish/publish.ts';
import { changeLogPath } from '../../site/change-log.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { addressWord } from '../address-word.ts';
import { impersonalChanges } from '../impersonal-changes.ts';
import type { Outcome } from '../new/things/outcome.ts';
import type { Wanted } from './commit-files.ts';
import { repositoryOf } from './repository.ts';

/** What there is to propose: what differs from the last version in git. */
export interface ProposalPlan {
  /** All that has changed, for whoever proposes it. */
  readonly told: ToldChanges;
  /** A sentence that says what has changed. */
  readonly title: string;
  /** What has changed without what is said of persons: what is sent stays. */
  readonly body: string;
  readonly paths: readonly string[];
}

/** The version that is proposed to. */
const present = 'HEAD';

/** How much of the changes the words of a commit have, in characters: the rest is in the commit itself. */
const mostBody = 20_000;

const mostTitle = 100;

/** What can be proposed of what lies in files: data, contexts, vocabulary, shapes and the log of changes. */
export async function planProposal(
  sources: Sources,
  environment: Environment,
  language: Language,
): Promise<Outcome<ProposalPlan>> {
  const repository = await repositoryOf(sources.data, environment);
  if ('mistake' in repository) return repository;
  const compared = await compareWith(present, sources, environment);
  if (compared.outcome === 'impossible') return { mistake: compared.why };
  // What cannot be read would be told as removed. An earlier version that could not be read may be mended.
  const broken = compared.findings.find(
    ({ severity, path }) => severity === 'violation' && isHere(path, sources),
  );
  if (broken) return { mistake: unreadable(broken) };
  const told = tellChanges(compared.changes, compared, language);
  const { changes, versions } = await impersonalChanges(compared);
  const kept = tellChanges(changes, versions, language);
  const { data, ontology = 'ontology', shapes = 'shapes', shared } = sources;
  const own = [data, contextsFolder(data), changeLogPath(data), ontology, shapes];
  return {
    value: {
      told,
      title: titleOf(told, kept, language),
      body: kept.things.length > 0 ? printChanges(kept, language).slice(0, mostBody) : '',
      paths: typeof shared === 'string' ? [...own, shared] : own,
    },
  };
}

/** Whether a file is one of the folders that are proposed, and not of the version before. */
function isHere(path: string, { data, ontology, shapes }: Sources): boolean {
  return [data, ontology, shapes].some(
    (folder) => folder !== undefined && !relative(folder, path).startsWith('..'),
  );
}

function unreadable({ path, position, message }: Finding): Text {
  const place = position ? `${path}:${position.line}` : path;
  return {
    sv: `${place}: ${message.sv} Rätta det först: det som inte kan läsas skulle se ut som borttaget.`,
    en: `${place}: ${message.en} Correct it first: what cannot be read would look as if it were removed.`,
  };
}

/**
 * A proposal as a commit.
 *
 * @param title the sentence; what the changes are called, unless given
 * @param today as `2026-11-29`
 */
export function proposalOf(
  plan: ProposalPlan,
  given: { readonly title: string | undefined; readonly author: string | undefined },
  { language, today }: { readonly language: Language; readonly today: string },
): Wanted {
  const title = inLine(given.title ?? '') || plan.title;
  const word = addressWord(title) || 'x';
  return {
    paths: plan.paths,
    message: `${title}\n${plan.body === '' ? '' : `\n${plan.body}`}`,
    branch: `${inLanguage(folders, language)}/${today}-${word}`,
    author: given.author,
  };
}

/** What stands before the names of branches with proposals. */
const folders: Text = { sv: 'forslag', en: 'proposal' };

function titleOf(told: ToldChanges, kept: ToldChanges, language: Language): string {
  const [first, ...others] = kept.things;
  if (first === undefined)
    return inLanguage(told.things.length > 0 ? onlyPersons : onlyFiles, language);
  const places = others.length === 0 ? first.places.join(', ') : '';
  const more = others.length > 0 ? inLanguage(andMore(others.length), language) : '';
  return inLine(`${first.heading}${places && `, ${places}`}${more}`);
}

function inLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > mostTitle ? `${line.slice(0, mostTitle - 1).trimEnd()}…` : line;
}

function andMore(count: number): Text {
  return { sv: `, och ${count} till`, en: `, and ${count} more` };
}

const onlyPersons: Text = {
  sv: 'Uppgifter om personer är ändrade',
  en: 'What is said of persons has changed',
};

const onlyFiles: Text = {
  sv: 'Filer är ändrade, men inte vad de säger',
  en: 'Files have changed, and not what they say',
};
