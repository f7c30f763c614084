import { LRUCache } from 'lru-cache';
import { readPattern, type Pattern } from '../../../rdf/patterns/pattern.ts';
import { readReplacement, replaceAll } from '../../../rdf/patterns/replace.ts';
import { isText } from '../strings/arguments.ts';
import { booleanValue, textLike } from '../value/make-value.ts';
import type { Evaluated } from '../value/value.ts';
import { required, type CompileForm } from './compiled.ts';

/** Patterns that a query keeps where they come from its data. */
const keptPatterns = 100;

/** REGEX (SPARQL 1.1 Query §17.4.3.14). A pattern that is the same for all solutions is read once. */
export const compileRegex: CompileForm = ([text, pattern, flags], { expression }) => {
  const [sought, source] = [expression(required(text)), expression(required(pattern))];
  const modes = flags && expression(flags);
  const read = patternReader();
  return (row) => {
    const value = sought(row);
    if (!value || !isText(value)) return undefined;
    const engine = read(source(row), modes ? modes(row) : noFlags)?.engineFor(value.text);
    return engine && booleanValue(engine.test(value.text));
  };
};

/** REPLACE (§17.4.3.15). */
export const compileReplace: CompileForm = (args, { expression, scope }) => {
  const [text, pattern, replacement, flags] = args.map(expression);
  const [sought, source, becomes] = [required(text), required(pattern), required(replacement)];
  const read = patternReader();
  return (row) => {
    const value = sought(row);
    const found = read(source(row), flags ? flags(row) : noFlags);
    const given = becomes(row);
    if (!value || !isText(value) || !found || given?.kind !== 'string') return undefined;
    const parts = readReplacement(given.text, found);
    const made = parts && replaceAll(value.text, found, parts, scope.query.chars);
    return made === undefined ? undefined : textLike(value, made);
  };
};

const noFlags: Evaluated = { kind: 'string', text: '', term: undefined };

/** Reads patterns and keeps them: the last one at hand, others for as long as there is room. */
function patternReader(): (pattern: Evaluated, flags: Evaluated) => Pattern | undefined {
  const patterns = new LRUCache<string, { readonly pattern: Pattern | undefined }>({
    max: keptPatterns,
  });
  let last: {
    readonly source: string;
    readonly modes: string;
    readonly read: Pattern | undefined;
  } = { source: '', modes: '', read: readPattern('', '') };
  return (pattern, flags) => {
    if (pattern?.kind !== 'string' || flags?.kind !== 'string') return undefined;
    const [source, modes] = [pattern.text, flags.text];
    if (last.source !== source || last.modes !== modes) {
      const key = `${modes} ${source}`;
      const kept = patterns.get(key) ?? { pattern: readPattern(source, modes) };
      patterns.set(key, kept);
      last = { source, modes, read: kept.pattern };
    }
    return last.read;
  };
}
