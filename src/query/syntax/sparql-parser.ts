import { ParserBuilder } from '@traqula/core';
import { sparql12ParserBuilder, type Parser } from '@traqula/parser-sparql-1-2';
import { completeParseContext } from '@traqula/rules-sparql-1-2';
import { UnexpectedToken } from './mistakes/explain-syntax.ts';
import { newLocatedFactory } from './located-factory.ts';
import { findRebound } from './mistakes/rebound-variable.ts';
import { withoutRepeated } from './mistakes/repeated-variables.ts';
import { sparqlTokens } from './sparql-tokens.ts';
import { findGroupedWildcard, findUngrouped } from './mistakes/ungrouped-variable.ts';

export type SyntaxTree = ReturnType<Parser['parse']>;

type Grammar = ReturnType<typeof newGrammar>;

/** Comunica's own grammar, with its tokens mended and its errors as data. */
function newGrammar() {
  return ParserBuilder.create(sparql12ParserBuilder)
    .patchRule(unjudgedGroup)
    .build({
      tokenVocabulary: sparqlTokens,
      // Or the tree would not know where its nodes end.
      lexerConfig: { positionTracking: 'full' },
      parserConfig: { errorMessageProvider: expectedTokens },
      errorHandler: ([error]) => {
        const names = error?.message.split(' ') ?? [];
        throw new UnexpectedToken(error?.token.startOffset ?? NaN, names);
      },
    });
}

const group = sparql12ParserBuilder.getRule('groupGraphPatternSub');

/** Groups of patterns whose BIND is judged here alone (`findRebound`): the library has other variables in scope. */
const unjudgedGroup: typeof group = {
  ...group,
  impl: (grammar) => {
    const read = group.impl(grammar);
    return (context) => read({ ...context, skipValidation: true });
  },
};

/** To make one takes half a second, and it keeps nothing of what it reads: one is enough for a thread. */
let grammar: Grammar | undefined;

/**
 * Query text → syntax tree.
 *
 * @throws UnexpectedToken, UngroupedVariable, GroupedWildcard, ReboundVariable, or what else the library finds wrong
 */
export function parseSparql(query: string, baseIRI: string): SyntaxTree {
  const tree = parseText(query, baseIRI);
  if (tree.type !== 'query') return tree;
  for (const find of [findUngrouped, findGroupedWildcard, findRebound]) {
    const mistake: Error | undefined = find(tree);
    if (mistake) throw mistake;
  }
  return tree;
}

function parseText(query: string, baseIRI: string): SyntaxTree {
  grammar ??= newGrammar();
  // Without a factory of our own, the tree has no locations at all.
  const context = { astFactory: newLocatedFactory(query), baseIRI };
  try {
    return grammar.queryOrUpdate(query, completeParseContext(context));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (!looksAgain.test(message)) throw error;
    const tree = grammar.queryOrUpdate(
      query,
      completeParseContext({ ...context, skipValidation: true }),
    );
    // The library does not tell which variable it is.
    if (message.startsWith(unnamedVariable)) throw findUngrouped(tree) ?? error;
    const short = withoutRepeated(query, tree);
    if (short === query) throw error;
    return parseText(short, baseIRI);
  }
}

const unnamedVariable = 'Variable not allowed in projection';
const looksAgain = new RegExp(`^${unnamedVariable}|used more than once in SELECT clause$`);

interface Token {
  readonly name: string;
}

/** Error messages as the bare names of the tokens that could have come next. */
const expectedTokens = {
  buildMismatchTokenMessage: ({ expected }: { expected: Token }) => expected.name,
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }: { expectedPathsPerAlt: Token[][][] }) =>
    firstOfEach(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }: { expectedIterationPaths: Token[][] }) =>
    firstOfEach(expectedIterationPaths),
};

function firstOfEach(paths: readonly (readonly Token[])[]): string {
  return paths.flatMap(([first]) => first?.name ?? []).join(' ');
}
