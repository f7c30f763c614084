import type { FloatingValue } from '../value/value.ts';

const lexicalFloating = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/;

const specials: Readonly<Record<string, number>> = {
  NaN: NaN,
  INF: Infinity,
  '+INF': Infinity,
  '-INF': -Infinity,
};

/** The double of a lexical form of xsd:float or xsd:double (XML Schema 1.1 Part 2 §3.3.4.2); nothing where it is none. */
export function readFloating(text: string): number | undefined {
  if (!lexicalFloating.test(text)) return undefined;
  return specials[text] ?? Number(text);
}

/** The canonical lexical form: `1.0E0`, `INF` (XML Schema 1.1 Part 2 §E.2), with the fewest digits that mean the value. */
export function floatingText({ kind, value }: Pick<FloatingValue, 'kind' | 'value'>): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  if (value === 0) return Object.is(value, -0) ? '-0.0E0' : '0.0E0';
  const [mantissa = '', exponent = ''] = scientific(kind, value).split('e');
  const point = mantissa.includes('.') ? '' : '.0';
  return `${mantissa}${point}E${exponent.replace('+', '')}`;
}

/** As `1.5e+0`. */
function scientific(kind: FloatingValue['kind'], value: number): string {
  if (kind === 'double') return value.toExponential();
  for (let digits = 0; digits < 9; digits += 1) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text;
  }
  return value.toExponential();
}

/** As XPath casts a number to a string: decimal where it is between 0.000001 and 1000000 (XPath Functions 3.1 §19.1.2.2). */
export function plainFloatingText(value: Pick<FloatingValue, 'kind' | 'value'>): string {
  const size = Math.abs(value.value);
  if (value.value === 0) return Object.is(value.value, -0) ? '-0' : '0';
  if (size >= 1e-6 && size < 1e6) return String(Number(scientific(value.kind, value.value)));
  return floatingText(value);
}
