import { dirname, join } from 'node:path';
import { sha256Of } from '../../validate/checks/quotations/check-stored-copies.ts';
import { ownVocabulary } from '../../rdf/vocabularies/own-vocabulary.ts';
import type { Text } from '../../site/text.ts';
import { addressWord } from '../address-word.ts';
import { keysIn } from './things/keys.ts';
import { fileThere } from './new-messages.ts';
import type { Outcome } from './things/outcome.ts';
import { planNew } from './plan-new.ts';
import type { NewPlan, NewSources } from './making.ts';
import type { Wishes } from './things/wishes.ts';

/** A text that information is to rest on. */
export interface NewSource {
  /** As it is to be stored. */
  readonly text: string;
  /** In Swedish, and in English after an equals sign. */
  readonly name: string;
  readonly wishes: Wishes;
}

/**
 * Describes a source where others are described, as they are, and puts its text beside the description. Nothing is written.
 */
export async function planSource(
  { text, name, wishes }: NewSource,
  sources: NewSources,
): Promise<Outcome<NewPlan>> {
  const { snapshot } = sources.version;
  const own = ownVocabulary(snapshot.vocabularyBase);
  const { keyOf } = keysIn(snapshot.context);
  const storedAs = `${addressWord(name.split(/\s=\s/)[0] ?? '')}.txt`;
  const worked: readonly (readonly [property: { readonly value: string }, value: string])[] = [
    [own.storedAs, storedAs],
    [own.sha256, sha256Of(Buffer.from(text))],
    [own.retrieved, sources.today],
  ];
  const values = new Map(wishes.values);
  for (const [{ value: property }, value] of worked) {
    const key = keyOf(property);
    if (key === undefined) return { mistake: noKey(property) };
    if (!values.has(key)) values.set(key, [value]);
  }
  const planned = await planNew(
    { kind: 'source', name, wishes: { ...wishes, values }, others: [] },
    sources,
  );
  if ('mistake' in planned) return planned;
  const { home = sources.root, files } = planned.value;
  const path = join(dirname(home), storedAs);
  if (sources.version.storedCopies.some((copy) => copy.path === path))
    return { mistake: fileThere(path) };
  return {
    value: { ...planned.value, files: [...files, { path, before: undefined, after: text }] },
  };
}

function noKey(property: string): Text {
  return {
    sv: `Ordlistan har inget ord för <${property}>, så källan kan inte beskrivas. Lägg till det i kontexten.`,
    en: `The context has no key for <${property}>, so the source cannot be described. Add it to the context.`,
  };
}
