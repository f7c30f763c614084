import type { Dataset } from '../../../rdf/dataset.ts';
import { oncePerFile } from '../../../rdf/once-per-file.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { dcterms } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/** Swedish organisation numbers end in a check digit, which tells most slips of the pen. */
export function checkOrganisationNumbers(files: Files, union: Dataset): Finding[] {
  const datatype = `${files.vocabularyBase}def/datatype/organisation-number`;
  return files.data.flatMap((file) => {
    const surroundings = { files: [file], union };
    const numbers = wrongNumbersIn(file.quads, datatype).map((quad) =>
      tell(quad, wrongCheckDigit, surroundings),
    );
    const identifiers = mistakesInPublishersIn(file.quads).map(({ quad, message }) =>
      tell(quad, message, surroundings),
    );
    return [...numbers, ...identifiers];
  });
}

const wrongNumbersIn = oncePerFile((quads, datatype: string) =>
  quads.filter(
    ({ object }) =>
      object.termType === 'Literal' &&
      object.datatype.value === datatype &&
      !isChecked(object.value),
  ),
);

/** Addresses by which the national portal knows organisations (DCAT-AP-SE: Utgivande organisation). */
const publisherAddress = /^http:\/\/dataportal\.se\/organisation\/SE(\d{10})(?:-|$)/;

/** A publisher's address ends in its organisation number, and it has no other. */
function mistakeInPublisher(
  quad: Quad,
): { readonly quad: Quad; readonly message: Text } | undefined {
  const number = publisherAddress.exec(quad.subject.value)?.[1];
  if (number === undefined || !quad.predicate.equals(dcterms.identifier)) return undefined;
  const given = quad.object.value.replaceAll('-', '');
  if (given !== number) return { quad, message: otherNumber(number) };
  return isChecked(number) ? undefined : { quad, message: wrongPublisherNumber };
}

const mistakesInPublishersIn = oncePerFile((quads) =>
  quads.flatMap((quad) => mistakeInPublisher(quad) ?? []),
);

/** A number of another form is for the shapes to tell. */
function isChecked(number: string): boolean {
  return !/^\d{6}-?\d{4}$/.test(number) || isOrganisationNumber(number);
}

/** Whether the check digit of ten digits, with or without a hyphen, fits by Luhn's method. */
export function isOrganisationNumber(number: string): boolean {
  const digits = Array.from(number.replace('-', ''), Number);
  const sum = digits.reduce((total, digit, index) => total + weighed(digit, index), 0);
  return sum % 10 === 0;
}

/** Every other digit counts twice, by the sum of its digits. */
function weighed(digit: number, index: number): number {
  const weight = index % 2 === 0 ? digit * 2 : digit;
  return weight > 9 ? weight - 9 : weight;
}

const wrongCheckDigit: Text = {
  sv: 'Organisationsnumret stämmer inte: kontrollsiffran, som är den sista, passar inte till de andra. Jämför siffrorna under ”organisationNumber” med registreringsbeviset.',
  en: 'The organisation number is wrong: its last digit, the check digit, does not fit the others. Compare the digits under “organisationNumber” with the certificate of registration.',
};

const wrongPublisherNumber: Text = {
  sv: 'Utgivarens organisationsnummer stämmer inte: kontrollsiffran, som är den sista, passar inte till de andra. Jämför siffrorna under ”id” och ”identifier” med registreringsbeviset.',
  en: 'The organisation number of the publisher is wrong: its last digit, the check digit, does not fit the others. Compare the digits under “id” and “identifier” with the certificate of registration.',
};

function otherNumber(number: string): Text {
  return {
    sv: `Utgivarens adress slutar på ett annat organisationsnummer än det under ”identifier”. Skriv ”identifier: '${number}'”, eller rätta ”id”.`,
    en: `The address of the publisher ends in another organisation number than that under “identifier”. Write “identifier: '${number}'”, or correct “id”.`,
  };
}
