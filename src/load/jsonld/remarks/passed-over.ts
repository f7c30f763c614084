import type { Text } from '../../../site/text.ts';
import type { Remarks } from './remarks.ts';

/** What is said of that which JSON-LD passes over in silence, in files with a context of their own. */
export const nothing: Text = {
  sv: 'Värdet är null och säger inget. Det är utelämnat.',
  en: 'The value is null and says nothing. It is left out.',
};

export const emptyName: Text = {
  sv: 'Adressen är tom, och läses som bas-adressen.',
  en: 'The address is empty, and is read as the base address.',
};

export const loose: Text = {
  sv: 'Värdet hör inte till någon sak. Det är utelämnat.',
  en: 'The value belongs to no thing. It is left out.',
};

export function strayKey(key: string): Text {
  return {
    sv: `Nyckeln ”${key}” har ingen betydelse i @context. Den är utelämnad, med allt under.`,
    en: `The key “${key}” has no meaning in @context. It is left out, with all below it.`,
  };
}

export function silencedKey(key: string): Text {
  return {
    sv: `Nyckeln ”${key}” är satt till null i @context. Den är utelämnad, med allt under.`,
    en: `The key “${key}” is set to null in @context. It is left out, with all below it.`,
  };
}

export function strayName(name: string): Text {
  return {
    sv: `”${name}” finns inte i @context, och läses som en adress under bas-adressen.`,
    en: `“${name}” is not in @context, and is read as an address below the base.`,
  };
}

export function strayPrefix(prefix: string): Text {
  return {
    sv: `Prefixet ”${prefix}:” finns inte i @context, så adressen läses som den står. Lägg till prefixet, om det är ett.`,
    en: `The prefix “${prefix}:” is not in @context, so the address is read as it stands. Add the prefix, if it is one.`,
  };
}

/** What RDF has no place for. */
export const unsaid: Readonly<Record<Parameters<Remarks['unsaid']>[0], (about: string) => Text>> = {
  relative: (about) => ({
    sv: `”${about}” leder inte till någon hel adress, så det som sägs med den är utelämnat.`,
    en: `“${about}” leads to no whole address, so what is said with it is left out.`,
  }),
  direction: (about) => ({
    sv: `Skrivriktningen (${about}) är utelämnad: JSON-LD har ingen plats för den i RDF. Skriv texten i Turtle om den behövs: "…"@ar--rtl.`,
    en: `The base direction (${about}) is left out: JSON-LD has no place for it in RDF. Write the text in Turtle where it is needed: "…"@ar--rtl.`,
  }),
  'blank-property': (about) => ({
    sv: `En egenskap måste ha en adress, och ${about} är ingen. Det som sägs med den är utelämnat.`,
    en: `A property must have an address, and ${about} is none. What is said with it is left out.`,
  }),
};

/** A message about what stands in several places. */
export function times({ sv, en }: Text, count: number): Text {
  return { sv: `${sv} (${count} ställen)`, en: `${en} (${count} places)` };
}
