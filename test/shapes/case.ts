/** One mistake in valid data, and the finding that it must give. */
export interface Case {
  /** The shape, by its name after `#`. */
  readonly breaks: string;
  /** The first edit says where the finding is to stand, unless `where` does. */
  readonly edits: readonly [Edit, ...Edit[]];
  readonly where?: Where;
  /** What cannot be avoided: the other end of a link that is broken here. */
  readonly also?: readonly (Where & { readonly breaks: string })[];
}

export interface Edit {
  /** Path of the file below `data/` or `ontology/`; `*` for all files of data. */
  readonly in: string;
  /** The line that begins the thing; the text is looked for after it. */
  readonly of?: string;
  readonly replace: string;
  /** An empty text takes its line away. */
  readonly by: string;
}

export interface Where {
  readonly in?: string;
  readonly of?: string;
  /** Text of the line, looked for after `of`; otherwise what the edit put there, or the start of the thing. */
  readonly at?: string;
}

/** The usual case: one edit to one thing, named by its address. */
export function mistake(
  breaks: string,
  [file, thing]: Thing,
  [replace, by]: readonly [replace: string, by: string],
  rest: Partial<Case> = {},
): Case {
  return { breaks, edits: [{ in: file, of: startOf(thing), replace, by }], ...rest };
}

/** A file of data and the address of a thing in it. */
export type Thing = readonly [file: string, thing: string];

/** The line that a thing begins with in YAML. */
export function startOf(thing: string): string {
  return `id: ${thing}\n`;
}

/** A thing whose address is changed everywhere, so that only its form is wrong. */
export function misnamed(breaks: string, [file, thing]: Thing, name: string): Case {
  return {
    breaks,
    edits: [{ in: '*', replace: thing, by: name }],
    where: { in: file, of: startOf(name) },
  };
}
