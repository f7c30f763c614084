import type { Environment } from '../../publish/git/git.ts';
import type { Text } from '../../site/text.ts';
import type { Outcome } from '../new/things/outcome.ts';
import { commitFiles, type Committed, type Wanted } from './commit-files.ts';
import { sendBranch } from './send.ts';

/** A proposal that was saved; it may all the same not have been sent. */
export interface Proposed extends Committed {
  /** Where it was sent to. */
  readonly sentTo: string | undefined;
  /** Why it was not sent, though it should have been. */
  readonly notSent: Text | undefined;
}

/**
 * Saves a proposal as a branch and a commit, and sends it where the editor says so.
 *
 * @param remote a remote of the repository; `undefined`: it stays here
 */
export async function propose(
  wanted: Wanted,
  remote: string | undefined,
  environment: Environment,
): Promise<Outcome<Proposed>> {
  const committed = await commitFiles(wanted, environment);
  if ('mistake' in committed) return committed;
  const saved = { ...committed.value, sentTo: undefined, notSent: undefined };
  if (remote === undefined) return { value: saved };
  const [path = ''] = wanted.paths;
  const sending = await sendBranch({ branch: saved.branch, remote }, path, environment);
  if ('mistake' in sending) return { value: { ...saved, notSent: sending.mistake } };
  return { value: { ...saved, sentTo: remote } };
}

/** What an editor is told of a saved proposal. */
export function saved({ branch, sentTo }: Proposed): Text {
  if (sentTo !== undefined)
    return {
      sv: `Förslaget är sparat som ${branch} och skickat till ${sentTo}.`,
      en: `The proposal is saved as ${branch} and sent to ${sentTo}.`,
    };
  return {
    sv: `Förslaget är sparat som ${branch}, och inte skickat någonstans.`,
    en: `The proposal is saved as ${branch}, and not sent anywhere.`,
  };
}
