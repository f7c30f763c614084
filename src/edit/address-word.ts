/** The longest last part of an address that is made of a name. */
const longest = 60;

/** The last part of an address, made of a name: small letters a to z, digits and hyphens. Empty where the name has none of them. */
export function addressWord(name: string): string {
  const letters = name
    .toLowerCase()
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
  const words = letters.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.join('-').slice(0, longest).replace(/-$/, '');
}
