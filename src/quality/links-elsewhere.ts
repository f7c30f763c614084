import { oncePerText } from '../rdf/once-per-text.ts';
import { isNamed } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { pathIn } from '../site/addresses.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Where the data's statements lead outside the site, once for each statement; words of W3C's vocabularies do not count. */
export const linksElsewhere = oncePerSnapshot((snapshot: Snapshot): readonly URL[] => {
  const { host } = new URL(snapshot.baseIri);
  const urlOf = oncePerText((iri) =>
    pathIn(snapshot, iri) === undefined && URL.canParse(iri) ? new URL(iri) : undefined,
  );
  return snapshot.read.quads
    .filter(({ predicate, object }) => isNamed(object) && !predicate.equals(rdf.type))
    .flatMap(({ object }) => urlOf(object.value) ?? [])
    .filter((url) => url.protocol.startsWith('http'))
    .filter((url) => url.host !== host && url.host !== 'www.w3.org');
});

/** The addresses that the links lead to, each once, without what stands after `#`: a server is not told that. */
export const addressesElsewhere = oncePerSnapshot((snapshot: Snapshot): readonly string[] => [
  ...new Set(linksElsewhere(snapshot).map(({ href }) => href.replace(/#.*$/s, ''))),
]);
