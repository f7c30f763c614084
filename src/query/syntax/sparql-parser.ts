import { Parser } from '@traqula/parser-sparql-1-2';
import { newLocatedFactory } from './located-factory.ts';
import { UnexpectedToken } from './explain-syntax.ts';
import { findUngrouped } from './ungrouped-variable.ts';

export type SyntaxTree = ReturnType<Parser['parse']>;

/**
 * Comunica's own parser, with its errors as data. To make one takes a while: make one and keep it.
 *
 * @returns a function that throws `UnexpectedToken`, or what else the library finds wrong
 */
export function newSparqlParser(baseIRI: string): (query: string) => SyntaxTree {
  // The parser passes `errorHandler` on to its builder, though its type does not say so. Where that
  // ends, errors arrive as the library's own text, without the place.
  const settings = {
    // Or the tree would not know where its nodes end.
    lexerConfig: { positionTracking: 'full' as const },
    parserConfig: { errorMessageProvider: expectedTokens },
    errorHandler: ([error]: readonly GrammarError[]) => {
      const names = error?.message.split(' ') ?? [];
      throw new UnexpectedToken(error?.token.startOffset ?? NaN, names);
    },
  };
  const parser = new Parser(settings);
  // Without a factory of our own, the tree has no locations at all.
  return (query) => {
    const context = { astFactory: newLocatedFactory(query), baseIRI };
    try {
      return parser.parse(query, context);
    } catch (error) {
      // The library does not tell which variable it is.
      const isUnnamed = error instanceof Error && error.message.startsWith(unnamedVariable);
      if (!isUnnamed) throw error;
      throw findUngrouped(parser.parse(query, { ...context, skipValidation: true })) ?? error;
    }
  };
}

const unnamedVariable = 'Variable not allowed in projection';

interface Token {
  readonly name: string;
}
interface GrammarError {
  readonly message: string;
  readonly token: { readonly startOffset: number };
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
