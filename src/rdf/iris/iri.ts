/** What keeps a text from being an IRI, and where in it; `part` is the character that cannot stand there. */
export interface IriFault {
  readonly kind: 'relative' | 'character' | 'percent' | 'port' | 'host';
  readonly part: string;
}

// RFC 3987 §2.2: what IRIs have beyond RFC 3986. Surrogates that stand alone are no characters.
const beyondAscii =
  '\\u{A0}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFEF}' +
  Array.from({ length: 14 }, (_, plane) => {
    const [first, last] = [(plane + 1) * 0x1_00_00, (plane + 1) * 0x1_00_00 + 0xff_fd];
    return `\\u{${(plane === 13 ? 0xe_10_00 : first).toString(16)}}-\\u{${last.toString(16)}}`;
  }).join('');
const privateUse = '\\u{E000}-\\u{F8FF}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}';
const segment = `[\\w.~!$&'()*+,;=:@\\-${beyondAscii}]|%[\\da-f]{2}`;
const host = `(?:\\[[\\da-fv.:]+[\\w.~!$&'()*+,;=:\\-]*\\]|(?:[\\w.~!$&'()*+,;=\\-${beyondAscii}]|%[\\da-f]{2})*)`;

const scheme = /^[a-z][a-z0-9+.-]*:/i;
const authority = /^\/\/[^/?#]*/;
const validAuthority = new RegExp(`^//(?:(?:(?!@)(?:${segment}))*@)?${host}(?::\\d*)?$`, 'iu');
const validRest = new RegExp(
  `^(?:${segment}|/)*(?:\\?(?:${segment}|[/?${privateUse}])*)?(?:#(?:${segment}|[/?])*)?`,
  'iu',
);
// Most addresses are this plain, and there may be millions of them.
const plain =
  /^[a-z][a-z0-9+.-]*:(?:\/\/[\w.-]+(?::\d+)?(?=[/?#]|$))?(?!\/\/)[\w.~/:@!$&'()*+,;=-]*(?:#[\w./:-]*)?$/i;

/**
 * IRI (RFC 3987 §2.2) → what is wrong with it, or nothing. It is the one judge for every syntax: what it
 * lets through, other tools read.
 */
export function faultOfIri(text: string): IriFault | undefined {
  if (plain.test(text)) return undefined;
  const found = scheme.exec(text)?.[0];
  if (found === undefined) return { kind: 'relative', part: text };
  const afterScheme = text.slice(found.length);
  const whose = authority.exec(afterScheme)?.[0] ?? '';
  if (whose !== '' && !validAuthority.test(whose)) return faultOfAuthority(whose);
  const rest = afterScheme.slice(whose.length);
  const read = validRest.exec(rest)?.[0].length ?? 0;
  return read === rest.length ? undefined : faultAt(rest, read);
}

/** Whether a text is an absolute IRI (RFC 3987 §2.2), fragment or not. */
export function isAbsoluteIri(text: string): boolean {
  return faultOfIri(text) === undefined;
}

function faultOfAuthority(whose: string): IriFault {
  const forbidden = /[^\w.~!$&'()*+,;=:@%[\]\-\u{A0}-\u{10FFFF}]/u.exec(whose.slice(2))?.[0];
  if (forbidden !== undefined) return { kind: 'character', part: forbidden };
  const percent = /%(?![\da-f]{2})/i.exec(whose);
  if (percent) return { kind: 'percent', part: '%' };
  const isPort = /:[^@[\]]*(?::[^@\]]*|\D[^@\]]*)$/.test(whose);
  return { kind: isPort ? 'port' : 'host', part: whose.slice(2) };
}

function faultAt(text: string, place: number): IriFault {
  const part = String.fromCodePoint(text.codePointAt(place) ?? 0);
  return { kind: part === '%' ? 'percent' : 'character', part };
}
