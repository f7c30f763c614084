import type { Text } from '../../../site/text.ts';

/** What the parser's tokens are called among people, where that is not how they are written. */
const kinds: readonly (readonly [pattern: RegExp, words: Text])[] = [
  [/^Var[12]$/, { sv: 'en variabel', en: 'a variable' }],
  [/^(IriRef|PName(Ns|Ln))$/, { sv: 'en IRI', en: 'an IRI' }],
  [/^StringLiteral/, { sv: 'en text', en: 'a string' }],
  [/^(Integer|Decimal|Double)/, { sv: 'ett tal', en: 'a number' }],
  [/^(True|False)$/, { sv: 'true eller false', en: 'true or false' }],
  [/^(BlankNodeLabel|Anon)$/, { sv: 'en blank nod', en: 'a blank node' }],
  [/^BuiltIn/, { sv: 'en funktion', en: 'a function' }],
  [/^Dot$/, { sv: 'en punkt', en: 'a dot' }],
  [/^LANG_DIR$/, { sv: 'en språkmärkning', en: 'a language tag' }],
];

const symbols: Readonly<Record<string, string>> = {
  AnnotationClose: '|}',
  AnnotationOpen: '{|',
  Comma: ',',
  Equal: '=',
  Exclamation: '!',
  GreaterThan: '>',
  GreaterThanEqual: '>=',
  GroupByGroup: 'GROUP',
  Hat: '^',
  Hathat: '^^',
  LCurly: '{',
  LParen: '(',
  LSquare: '[',
  LessThan: '<',
  LessThanEqual: '<=',
  LogicAnd: '&&',
  LogicOr: '||',
  NamedGraph: 'NAMED',
  Nil: '()',
  NotEqual: '!=',
  NotIn: 'NOT IN',
  OpMinus: '-',
  OpPlus: '+',
  OrderAsc: 'ASC',
  OrderDesc: 'DESC',
  Pipe: '|',
  Question: '?',
  RCurly: '}',
  RParen: ')',
  RSquare: ']',
  ReificationClose: '>>',
  ReificationOpen: '<<',
  Semi: ';',
  Slash: '/',
  Star: '*',
  Tilde: '~',
  TripleTermClose: ')>>',
  TripleTermOpen: '<<(',
  a: 'a',
};

/** Where all of an expression could begin, that one word says it. */
const expression: Text = { sv: 'ett uttryck', en: 'an expression' };

/** What few people ever write: true, but no help. */
const rare = new Set([
  'EOF',
  'Nil',
  'TripleTermOpen',
  'ReificationOpen',
  'AnnotationOpen',
  'Tilde',
]);

/** Past this many, a list of what could have stood there tells nothing. */
const longestList = 8;

/** What could have stood there, for people; `undefined` where it is too much to tell. */
export function listTokens(names: readonly string[]): Text | undefined {
  if (names.includes('BuiltInStr')) return expression;
  const words = names.filter((name) => name !== '' && !rare.has(name)).map(wordsFor);
  const swedish = [...new Set(words.map(({ sv }) => sv))];
  const english = [...new Set(words.map(({ en }) => en))];
  if (swedish.length === 0 || swedish.length > longestList) return undefined;
  return { sv: join(swedish, 'eller'), en: join(english, 'or') };
}

function wordsFor(name: string): Text {
  const kind = kinds.find(([pattern]) => pattern.test(name));
  if (kind) return kind[1];
  const written = symbols[name] ?? name.toUpperCase();
  return { sv: written, en: written };
}

function join(words: readonly string[], or: string): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
}
