import { readdir } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { digestOf } from '../load/folder-digest.ts';
import { contextsFolder } from '../load/contexts/contexts-folder.ts';
import { loadContexts, type Contexts } from '../load/contexts/load-contexts.ts';
import { withOwnContext } from '../load/contexts/own-context.ts';
import { newRecentFiles, type RecentFiles } from '../load/recent-files.ts';
import { newLastingNumbers, type LastingNumbers } from '../rdf/rows/lasting-numbers.ts';
import { loadVocabulary, type Vocabulary, type VocabularySources } from './load-vocabulary.ts';

/** The words that data is written in: the vocabulary, and contexts that files may name by address. */
export interface Words {
  readonly contexts: Contexts;
  readonly vocabulary: Vocabulary;
  /** What came of files of data that were read with these very words. */
  readonly recent: RecentFiles | undefined;
  /** The same of files that data shares: those are few, and the same for all. */
  readonly recentShared: RecentFiles;
  /** Numbers of the terms of that data. */
  readonly numbers: LastingNumbers | undefined;
}

type WordSources = VocabularySources & { readonly data: string };

/** What one publication leaves to the next, which mostly differs from it in one file. */
export interface Memory {
  /** The words of these sources: those that are known, while no file of them has changed. */
  readonly words: (sources: WordSources) => Promise<Words>;
}

/** Memory of one site: the words that its process knows, and the files of its data that were read with them. */
export function newMemory(): Memory {
  let known: { readonly words: Words; readonly remembering: Words } | undefined;
  return {
    words: async (sources) => {
      const words = await sharedWords.words(sources);
      known?.remembering.recent?.forgetUnused();
      if (known?.words !== words) known = { words, remembering: remembering(words) };
      return known.remembering;
    },
  };
}

function remembering(words: Words): Words {
  return { ...words, recent: newRecentFiles(), numbers: newLastingNumbers() };
}

/**
 * How many statements of ontologies and shapes stay. Who reads data more than once reads it with the same words, or with those of an
 * earlier version in turn: ten regions' words, and what is small does not push out what takes long to read.
 */
const mostStatements = 100_000;
const wordsOfProcess = new LRUCache<string, Words>({
  maxSize: mostStatements,
  // Larger ones stay alone.
  sizeCalculation: ({ vocabulary: { ontology, shapes } }) =>
    [...ontology, ...shapes].reduce(
      (sum, { quads }) => Math.min(sum + quads.length, mostStatements),
      1,
    ),
});

/** Memory of the process: the last words, and of data nothing. Commands and programs that are told of no other have it in common. */
export const sharedWords: Memory = {
  words: async (sources) => {
    const key = await keyOf(sources);
    const known = wordsOfProcess.get(key);
    if (known) return known;
    const { words, isKept } = await readWords(sources, key);
    if (isKept) wordsOfProcess.set(key, words);
    return words;
  },
};

/**
 * Reads words.
 *
 * @returns with them whether they are still those of the key: what has changed while it was read has none
 */
async function readWords(
  sources: WordSources,
  key: string,
): Promise<{ readonly words: Words; readonly isKept: boolean }> {
  const contexts = await loadContexts(contextsFolder(sources.data));
  const vocabulary = await loadVocabulary(sources, contexts.library);
  const words = {
    contexts: withOwnContext(contexts, vocabulary.context),
    vocabulary,
    recent: undefined,
    recentShared: newRecentFiles(),
    numbers: undefined,
  };
  return { words, isKept: (await keyOf(sources)) === key };
}

async function keyOf(sources: WordSources): Promise<string> {
  const { data, ontology, shapes, shared, baseIri, vocabulary } = sources;
  const contexts = contextsFolder(data);
  // Where there are none, it is the same whose they are not.
  const ofData = await readdir(contexts).then(
    () => [contexts],
    () => [],
  );
  const roots = [...ofData, ontology ?? 'ontology', shapes ?? 'shapes'];
  return JSON.stringify([baseIri, vocabulary, ontology, shapes, shared, digestOf(roots)]);
}
