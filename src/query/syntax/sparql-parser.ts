import { sparql12ParserBuilder, type Parser } from '@traqula/parser-sparql-1-2';
import { completeParseContext } from '@traqula/rules-sparql-1-2';
import { UnexpectedToken } from './explain-syntax.ts';
import { newLocatedFactory } from './located-factory.ts';
import { sparqlTokens } from './sparql-tokens.ts';
import { findUngrouped } from './ungrouped-variable.ts';

export type SyntaxTree = ReturnType<Parser['parse']>;

type Grammar = ReturnType<typeof newGrammar>;

/** Comunica's own grammar, with its tokens mended and its errors as data. */
function newGrammar() {
  return sparql12ParserBuilder.build({
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

/** To make one takes half a second, and it keeps nothing of what it reads: one is enough for a thread. */
let grammar: Grammar | undefined;

/**
 * Query text → syntax tree.
 *
 * @throws UnexpectedToken, UngroupedVariable, or what else the library finds wrong
 */
export function parseSparql(query: string, baseIRI: string): SyntaxTree {
  grammar ??= newGrammar();
  // Without a factory of our own, the tree has no locations at all.
  const context = { astFactory: newLocatedFactory(query), baseIRI };
  try {
    return grammar.queryOrUpdate(query, completeParseContext(context));
  } catch (error) {
    // The library does not tell which variable it is.
    const isUnnamed = error instanceof Error && error.message.startsWith(unnamedVariable);
    if (!isUnnamed) throw error;
    const tree = grammar.queryOrUpdate(
      query,
      completeParseContext({ ...context, skipValidation: true }),
    );
    throw findUngrouped(tree) ?? error;
  }
}

const unnamedVariable = 'Variable not allowed in projection';

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
