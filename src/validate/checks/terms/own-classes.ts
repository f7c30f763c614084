import type { Dataset } from '../../../rdf/dataset.ts';
import { propertiesIn } from '../../../rdf/once-per-file.ts';
import { follow } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { rdf, rdfs } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import type { Finding } from '../../../load/finding.ts';
import { namesOf, tell } from '../../findings/place.ts';

/** What a property of our own ontology asks of one end of its statements. */
export interface EndRule {
  /** rdfs:domain or rdfs:range. */
  readonly by: NamedNode;
  readonly end: (quad: Quad) => Term;
  /** Whether a thing with classes of others alone would have ours too, if it were of them. */
  readonly isKnown: (thing: Term, files: Files) => boolean;
  readonly message: (property: Text, kind: Text) => Text;
}

const above = { kind: 'any', path: { kind: 'predicate', predicate: rdfs.subClassOf } } as const;

/**
 * Statements with properties of our own ontology whose end is of the wrong class. What has no class here is unknown.
 * A thing may be of classes that are not said, except where all that are said are ours, or where `asked` knows better.
 */
export function checkClasses(files: Files, union: Dataset, asked: EndRule): Finding[] {
  const isOurs = ownTerms(files.vocabularyBase);
  const isMisfit = (thing: Term, kind: Term): boolean => {
    const kinds = objectsOf(thing, rdf.type, union);
    const isWhole = kinds.length > 0 && kinds.every(isOurs);
    const isPartly =
      isOurs(kind) && kinds.some((one) => isOurs(one) || asked.isKnown(thing, files));
    if (!isWhole && !isPartly) return false;
    return !follow(above, kinds, union).some((one) => termKey(one) === termKey(kind));
  };
  const isAsked = (property: Term): boolean =>
    isOurs(property) && objectsOf(property, asked.by, union).length > 0;
  const asking = files.data.filter(({ quads }) => propertiesIn(quads).some(isAsked));
  return asking.flatMap((file) =>
    file.quads.flatMap((quad) => {
      if (!isOurs(quad.predicate)) return [];
      const [kind] = objectsOf(quad.predicate, asked.by, union);
      if (kind === undefined || !isMisfit(asked.end(quad), kind)) return [];
      const [property, name] = [quad.predicate, kind].map((term) => namesOf(term, union) ?? none);
      const message = asked.message(property ?? none, name ?? none);
      return [tell(quad, message, { files: [file], union })];
    }),
  );
}

/** Tells whether a term is one of our own ontology. */
export function ownTerms(vocabularyBase: string): (term: Term) => boolean {
  const beginning = `${vocabularyBase}ns/`;
  return ({ value }) => value.startsWith(beginning);
}

const none: Text = { sv: '', en: '' };
