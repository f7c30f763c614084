import type { Dataset } from '../../../rdf/dataset.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { placeOf } from '../../findings/place.ts';
import { reachedFrom, shapesIn, shapesReferredTo } from './references.ts';

/** Recursive shapes (SHACL §3.4.3): each circle of shapes that lead to themselves is told once. */
export function tellRecursion(shapes: Dataset, files: readonly LoadedFile[]): Finding[] {
  const all = shapesIn(shapes);
  const referred = new Map(
    all.map((shape) => [termKey(shape), shapesReferredTo(shape, shapes)] as const),
  );
  const next = (shape: Term): readonly Term[] => referred.get(termKey(shape)) ?? [];
  const reached = new Map(all.map((shape) => [termKey(shape), reachedFrom(shape, next)] as const));
  const recursive = all.filter((shape) => reached.get(termKey(shape))?.has(termKey(shape)));
  const told = new Set<string>();
  return recursive.flatMap((shape) => {
    if (told.has(termKey(shape))) return [];
    const circle = recursive.filter(
      (other) =>
        reached.get(termKey(shape))?.has(termKey(other)) &&
        reached.get(termKey(other))?.has(termKey(shape)),
    );
    for (const member of circle) told.add(termKey(member));
    return [circular(circle, files)];
  });
}

function circular(circle: readonly Term[], files: readonly LoadedFile[]): Finding {
  const named = distinctTerms(circle).filter(({ termType }) => termType === 'NamedNode');
  const [first] = named.length > 0 ? named : circle;
  const names = named.map(({ value }) => `<${value}>`).join(', ');
  const isOne = named.length <= 1;
  return {
    severity: 'warning',
    ...(first ? placeOf({ subject: first }, files) : { path: '' }),
    message: {
      sv: `${isOne ? `Formen ${names} hänvisar till sig själv` : `Formerna ${names} hänvisar till varandra i en cirkel`}. SHACL säger inte vad det betyder. Här räknas en sak som redan håller på att kontrolleras mot formen som rätt.`,
      en: `${isOne ? `The shape ${names} refers to itself` : `The shapes ${names} refer to each other in a circle`}. SHACL does not say what that means. Here a thing that is already being checked against the shape counts as right.`,
    },
  };
}
