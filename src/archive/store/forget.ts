import { rewrite } from './archive.ts';
import { splitLines } from './lines.ts';

/**
 * Takes an IRI out of every version: all statements that mention it or an IRI that begins with it and a `#`,
 * and what hangs on it by nameless nodes alone. A note tells that something was forgotten, and not what.
 *
 * @returns how many versions held it
 * @throws where the archive cannot be read or written
 */
export function forget(folder: string, iri: string): Promise<number> {
  const mentions = mentionOf(iri);
  return rewrite(folder, {
    isKept: () => true,
    lines: (lines) => {
      const gone = withHangers(lines, mentions);
      return gone.size === 0 ? lines : new Set([...lines].filter((line) => !gone.has(line)));
    },
    changes: (text, isApart) =>
      isApart && !splitLines(text).some(mentions) ? text : withoutSentences(text, mentions),
    forgotten: new Date(),
  });
}

type Mentions = (line: string) => boolean;

/** Whether a text has an IRI in angle brackets, or one that begins with it and a `#`. */
export function mentionOf(iri: string): Mentions {
  return (line) => line.includes(`<${iri}>`) || line.includes(`<${iri}#`);
}

/** The lines that mention something, and those of nameless nodes that only such lines lead to. */
export function withHangers(lines: ReadonlySet<string>, mentions: Mentions): ReadonlySet<string> {
  const gone = new Set([...lines].filter(mentions));
  for (;;) {
    const kept = [...lines].filter((line) => !gone.has(line));
    const reached = new Set(kept.flatMap((line) => objectNode(line) ?? []));
    const loose = new Set([...gone].flatMap((line) => objectNode(line) ?? []));
    const more = kept.filter((line) => {
      const node = /^_:\S+/.exec(line)?.[0];
      return node !== undefined && loose.has(node) && !reached.has(node);
    });
    if (more.length === 0) return gone;
    for (const line of more) gone.add(line);
  }
}

function objectNode(line: string): string | undefined {
  return /^\S+ \S+ (_:\S+) /.exec(line)?.[1];
}

/** Sentences may name what is forgotten, so of such a step nothing is told but which things changed; of the thing itself not even that. */
function withoutSentences(text: string, mentions: Mentions): string {
  const [summary = '', ...things] = splitLines(text);
  const bare = things
    .filter((line) => !mentions(line))
    .map((line) => `${JSON.stringify({ ...(JSON.parse(line) as object), told: undefined })}\n`);
  return [summary, ...bare].join('');
}
