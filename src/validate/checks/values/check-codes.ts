import type { Dataset } from '../../../rdf/dataset.ts';
import { lastingUnionOf } from '../../../rdf/datasets/union.ts';
import { oncePerFile, propertiesIn } from '../../../rdf/once-per-file.ts';
import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { rdf, rdfs, schema, sh, skos } from '../../../rdf/vocabulary.ts';
import { pathIn } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { namesOf, tell, type Surroundings } from '../../findings/place.ts';
import { usesOwnVocabulary } from '../terms/uses-own-vocabulary.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/** Code lists of others whose addresses are easily written wrong. */
const spellings = [
  {
    // Eurostat's addresses of NACE Rev. 2 have no dot; the scheme itself is `nace2`.
    namespace: 'http://data.europa.eu/ux2/nace2/',
    form: /^(?:[A-U]|\d{2,4}|nace2)?$/,
    message: (code: string): Text => {
      const plain = code.replaceAll('.', '');
      return {
        sv: `NACE-koden ”${code}” har fel form. Skriv den utan punkt, som i ”nace2:351” för 35.1${plain === code ? '' : `: ”nace2:${plain}”`}.`,
        en: `The NACE code “${code}” has the wrong form. Write it without a dot, as in “nace2:351” for 35.1${plain === code ? '' : `: “nace2:${plain}”`}.`,
      };
    },
  },
] as const;

/**
 * Links to codes must be spelt as their list spells them, and lead to codes that the list has here. A link is one to
 * a code where SKOS, the ontology or a shape says so of its property: a page below the address of a list is no code.
 */
export function checkCodes(files: Files, union: Dataset): Finding[] {
  const lists = listsIn(union, files);
  const asksForCodes = codePropertiesOf(files, union);
  const severity = usesOwnVocabulary(files) ? 'violation' : 'warning';
  return files.data.flatMap((file) => {
    const surroundings = { files: [file], union };
    const asking = propertiesIn(file.quads).some(asksForCodes);
    const looked = asking ? file.quads.filter(isLink) : misspeltIn(file.quads);
    return looked.flatMap((quad) => {
      const misspelt = misspelling(quad.object.value);
      if (misspelt) return [tell(quad, misspelt, surroundings, severity)];
      if (!asksForCodes(quad.predicate)) return [];
      const list = listOf(quad.object.value, lists);
      const isWrong = list !== undefined && isMissing(quad, list, union);
      return isWrong ? [missingCode(quad, list, surroundings, severity)] : [];
    });
  });
}

/** Properties whose values are concepts: those of SKOS, by range in the ontology, or by sh:class in a shape. */
function codePropertiesOf(files: Files, union: Dataset): (property: Term) => boolean {
  const shapes = lastingUnionOf(files.shapes.flatMap(({ quads }) => quads));
  const ranged = [rdfs.range, schema.rangeIncludes].flatMap((range) =>
    [...union.match(null, range, skos.Concept)].map(({ subject }) => subject.value),
  );
  const shaped = [...shapes.match(null, sh.class, skos.Concept)].flatMap(({ subject }) =>
    [...shapes.match(subject, sh.path)].map(({ object }) => object.value),
  );
  const asking = new Set([...ranged, ...shaped]);
  return ({ value }) => asking.has(value) || value.startsWith(wellKnownPrefixes.skos);
}

function isLink({ predicate, object }: Quad): boolean {
  return object.termType === 'NamedNode' && !predicate.equals(rdf.type);
}

const misspeltIn = oncePerFile((quads) =>
  quads.filter((quad) => isLink(quad) && misspelling(quad.object.value) !== undefined),
);

function misspelling(iri: string): Text | undefined {
  for (const { namespace, form, message } of spellings) {
    const code = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
    if (!form.test(code)) return message(code);
  }
  return undefined;
}

/** A code list (skos:ConceptScheme) as far as the data has it. */
interface List {
  readonly name: Text;
  readonly isOurs: boolean;
  readonly isEmpty: boolean;
}

function listsIn(union: Dataset, files: Files): ReadonlyMap<string, List> {
  const schemes = [...union.match(null, rdf.type, skos.ConceptScheme)];
  return new Map(
    schemes.map(({ subject }) => {
      const [member] = [
        ...union.match(null, skos.inScheme, subject),
        ...union.match(null, skos.topConceptOf, subject),
        ...union.match(subject, skos.hasTopConcept),
      ];
      const isOurs = pathIn(files, subject.value) !== undefined;
      const name = namesOf(subject, union) ?? { sv: subject.value, en: subject.value };
      return [subject.value, { name, isOurs, isEmpty: member === undefined }];
    }),
  );
}

/** The list that an address is below: `def/eye-ris3` of `def/eye-ris3/economic/a.01`. */
function listOf(iri: string, lists: ReadonlyMap<string, List>): List | undefined {
  if (lists.has(iri)) return undefined;
  for (let end = iri.lastIndexOf('/'); end > 0; end = iri.lastIndexOf('/', end - 1)) {
    const list = lists.get(iri.slice(0, end));
    if (list !== undefined) return list;
  }
  return undefined;
}

/** Whether a list has no such code. A list of others need not be here in full to be linked to, unless part of it is. */
function isMissing({ object }: Quad, list: List, union: Dataset): boolean {
  // Below a list's address there may be more than codes: what says what it is, is no missing code.
  const [known] = [...union.match(object, rdf.type), ...union.match(object, skos.inScheme)];
  return known === undefined && !object.value.includes('#') && (list.isOurs || !list.isEmpty);
}

function missingCode(
  quad: Quad,
  list: List,
  surroundings: Surroundings,
  ours: Finding['severity'],
): Finding {
  const severity = list.isOurs ? ours : 'warning';
  const message = list.isEmpty ? emptyList(list.name) : notInList(list.name);
  return tell(quad, message, surroundings, severity);
}

function notInList({ sv, en }: Text): Text {
  return {
    sv: `Koden finns inte i listan ”${sv}”. Rätta den, eller lägg först till den i listan med namn på svenska och engelska.`,
    en: `The code is not in the list “${en}”. Correct it, or first add it to the list with names in Swedish and English.`,
  };
}

function emptyList({ sv, en }: Text): Text {
  return {
    sv: `Listan ”${sv}” är tom, så inga koder ur den kan användas. Läs in den med ”styrkedata import codes”, eller ta bort länken.`,
    en: `The list “${en}” is empty, so no codes of it can be used. Import it with “styrkedata import codes”, or remove the link.`,
  };
}
