import { unionOf } from '../../../rdf/datasets/union.ts';
import { rdf } from '../../../rdf/vocabulary.ts';
import { pathIn } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { placeOf, tell } from '../../findings/place.ts';
import { usesOwnVocabulary } from '../terms/uses-own-vocabulary.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/**
 * One of our things is described in one file. Others may add to it, but a second one that says what
 * kind of thing it is (`type`) usually describes another thing and has taken its address.
 */
export function checkDuplicates(files: Files): Finding[] {
  if (!usesOwnVocabulary(files)) return [];
  const owners = new Map<string, LoadedFile>();
  return [...files.ontology, ...files.data].flatMap((file) => {
    const defined = definedIn(file, files);
    const doubles = defined.filter(({ value }) => owners.has(value));
    // Under the name that this file gives it: the other is another thing, if it has taken its address.
    const surroundings = { files: [file], union: unionOf(doubles.length > 0 ? file.quads : []) };
    const findings = doubles.map((subject) => {
      const owner = owners.get(subject.value) ?? file;
      return tell({ subject }, alreadyIn(placeOf({ subject }, [owner])), surroundings);
    });
    for (const { value } of defined) owners.set(value, owners.get(value) ?? file);
    return findings;
  });
}

function definedIn({ quads }: LoadedFile, files: Files): LoadedFile['quads'][number]['subject'][] {
  const subjects = quads
    .filter(({ predicate, subject }) => {
      const isOurs = pathIn(files, subject.value) !== undefined;
      return predicate.equals(rdf.type) && subject.termType === 'NamedNode' && isOurs;
    })
    .map(({ subject }) => [subject.value, subject] as const);
  return [...new Map(subjects).values()];
}

function alreadyIn({ path, position }: ReturnType<typeof placeOf>): Text {
  const place = position ? `${path}:${position.line}` : path;
  return {
    sv: `Samma ”id” beskrivs redan i ${place}. Är det en annan sak, ge den ett eget ”id”. Är det samma sak, ta bort ”type” här och låt bara tillägget stå.`,
    en: `The same “id” is already described in ${place}. If this is another thing, give it an “id” of its own. If it is the same, remove “type” here and leave only the addition.`,
  };
}
