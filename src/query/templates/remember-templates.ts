import { LRUCache } from 'lru-cache';
import type { QueryKind } from '../question/query-engine.ts';
import type { ParseQuery } from '../syntax/parse-query.ts';
import { isStackOverflow } from '../syntax/stack-overflow.ts';
import { hasService } from '../syntax/tree/walk-tree.ts';
import { separateConstants } from './separate-constants.ts';
import { newTemplate, type FillTemplate } from './template.ts';

interface Template {
  readonly kind: QueryKind;
  readonly fill: FillTemplate;
}

/** What all templates may take, in bytes. */
const mostBytes = 8_000_000;

/** So much the algebra of a query takes, for each character of it. */
const bytesPerCharacter = 80;

/**
 * A parser that reads queries which differ only in their constants but once. What it says is what the parser says: where it
 * cannot tell, that is asked.
 */
export function rememberTemplates(parse: ParseQuery, baseIri: string): ParseQuery {
  const kept = new LRUCache<string, Template | 'none'>({
    maxSize: mostBytes,
    sizeCalculation: (_, text) => 1000 + bytesPerCharacter * text.length,
  });
  const templateOf = (text: string): Template | 'none' => {
    const known = kept.get(text);
    if (known) return known;
    const template = readTemplate(parse, text);
    kept.set(text, template);
    return template;
  };
  return (query, chosen) => {
    const separated = separateConstants(query, baseIri);
    const template = separated ? templateOf(separated.template) : 'none';
    if (!separated || template === 'none') return parse(query, chosen);
    return {
      outcome: 'parsed',
      kind: template.kind,
      operation: template.fill(separated.constants),
      graphs: chosen,
      baseIri: separated.baseIri,
      asksService: false,
    };
  };
}

/** @returns `'none'` also where the query names graphs or endpoints: whether it may is for the parser to judge */
function readTemplate(parse: ParseQuery, text: string): Template | 'none' {
  const parsed = parse(text, undefined);
  if (parsed.outcome !== 'parsed' || parsed.graphs || hasService(parsed.operation)) return 'none';
  try {
    return { kind: parsed.kind, fill: newTemplate(parsed.operation) };
  } catch (error) {
    // Of thousands of filters, each is within the next one: that may be too deep here and not for the parser.
    if (isStackOverflow(error)) return 'none';
    throw error;
  }
}
