import { digestOf } from '../load/folder-digest.ts';
import { contextsFolder } from '../load/contexts-folder.ts';
import { loadContexts, type Contexts } from '../load/load-contexts.ts';
import { withOwnContext } from '../load/own-context.ts';
import { newRecentFiles, type RecentFiles } from '../load/recent-files.ts';
import { loadVocabulary, type Vocabulary, type VocabularySources } from './load-vocabulary.ts';

/** The words that data is written in: the vocabulary, and contexts that files may name by address. */
export interface Words {
  readonly contexts: Contexts;
  readonly vocabulary: Vocabulary;
  /** What came of files of data that were read with these very words. */
  readonly recent: RecentFiles | undefined;
}

type WordSources = VocabularySources & { readonly data: string };

/** What one publication leaves to the next, which mostly differs from it in one file. */
export interface Memory {
  /** The words of these sources: those that are known, while no file of them has changed. */
  readonly words: (sources: WordSources) => Promise<Words>;
}

export function newMemory(): Memory {
  let known: { readonly key: string; readonly words: Words } | undefined;
  return {
    words: async (sources) => {
      const key = await keyOf(sources);
      known?.words.recent?.forgetUnused();
      if (known?.key === key) return known.words;
      known = undefined;
      const words = { ...(await readWords(sources)), recent: newRecentFiles() };
      // What has changed while it was read has no key.
      if ((await keyOf(sources)) === key) known = { key, words };
      return words;
    },
  };
}

/** Memory of nothing. */
export const noMemory: Memory = {
  words: async (sources) => ({ ...(await readWords(sources)), recent: undefined }),
};

async function readWords(sources: WordSources): Promise<Omit<Words, 'recent'>> {
  const contexts = await loadContexts(contextsFolder(sources.data));
  const vocabulary = await loadVocabulary(sources, contexts.library);
  return { contexts: withOwnContext(contexts, vocabulary.context), vocabulary };
}

async function keyOf(sources: WordSources): Promise<string> {
  const { data, ontology, shapes, baseIri, vocabulary } = sources;
  const roots = [contextsFolder(data), ontology ?? 'ontology', shapes ?? 'shapes'];
  return JSON.stringify([baseIri, vocabulary, ontology, shapes, await digestOf(roots)]);
}
