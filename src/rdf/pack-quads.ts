import { terms, type Quad, type Term } from './terms.ts';

/**
 * Quads as plain data that a thread can be given. Each term is packed once, by its parts, so that
 * nothing is escaped, parsed or renamed on the way. (N-Quads text takes twice as long to write and
 * no less to read: 230 against 95 ms, and 1.2 s each, for 100 000 quads.)
 */
export interface PackedQuads {
  readonly terms: readonly PackedTerm[];
  /** Four positions in `terms` for each quad. */
  readonly rows: Uint32Array;
}

/** An IRI; a literal or blank node; positions in `terms` for a triple term; `null` for the default graph. */
type PackedTerm = string | PackedLiteral | PackedBlankNode | PackedTriple | null;
interface PackedBlankNode {
  readonly label: string;
}
interface PackedLiteral {
  readonly value: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | undefined;
  readonly datatype: string;
}
interface PackedTriple {
  readonly triple: readonly [subject: number, predicate: number, object: number];
}

export function packQuads(quads: Iterable<Quad>): PackedQuads {
  const packed: PackedTerm[] = [];
  const positions = new Map<string, number>();
  const place = (term: Term): number => {
    const content = packTerm(term, place);
    const key = typeof content === 'string' ? `<${content}` : JSON.stringify(content);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, packed.push(content) - 1);
    return packed.length - 1;
  };
  const rows: number[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    rows.push(place(subject), place(predicate), place(object), place(graph));
  }
  return { terms: packed, rows: Uint32Array.from(rows) };
}

function packTerm(term: Term, place: (term: Term) => number): PackedTerm {
  switch (term.termType) {
    case 'NamedNode':
      return term.value;
    case 'BlankNode':
      return { label: term.value };
    case 'Literal':
      return {
        value: term.value,
        language: term.language,
        direction: term.direction === '' ? undefined : (term.direction ?? undefined),
        datatype: term.datatype.value,
      };
    case 'Quad':
      return { triple: [place(term.subject), place(term.predicate), place(term.object)] };
    case 'DefaultGraph':
    case 'Variable':
      return null;
  }
}

/** The quads again, term by term as they were. */
export function* unpackQuads({ terms: packed, rows }: PackedQuads): Generator<Quad> {
  const unpacked: Term[] = [];
  for (const term of packed) unpacked.push(unpackTerm(term, unpacked));
  for (let row = 0; row < rows.length; row += 4) {
    yield toQuad([0, 1, 2, 3].map((part) => unpacked[rows[row + part] ?? -1]));
  }
}

function unpackTerm(term: PackedTerm, earlier: readonly Term[]): Term {
  if (term === null) return terms.defaultGraph();
  if (typeof term === 'string') return terms.namedNode(term);
  if ('label' in term) return terms.blankNode(term.label);
  if ('triple' in term) return toQuad(term.triple.map((position) => earlier[position]));
  const { value, language, direction, datatype } = term;
  if (language === '') return terms.literal(value, terms.namedNode(datatype));
  return terms.literal(value, direction ? { language, direction } : language);
}

/** The types of RDF/JS do not let a term of any kind be a subject; what we packed was one. */
function toQuad([subject, predicate, object, graph]: readonly (Term | undefined)[]): Quad {
  return terms.quad(
    subject as Quad['subject'],
    predicate as Quad['predicate'],
    object as Quad['object'],
    graph as Quad['graph'],
  );
}
