import type { Dataset } from '../rdf/dataset.ts';
import type { Text } from '../site/text.ts';
import type { Finding } from '../load/finding.ts';
import { tell } from './place.ts';
import type { Files } from './validate.ts';

/** Swedish organisation numbers end in a check digit, which tells most slips of the pen. */
export function checkOrganisationNumbers(files: Files, union: Dataset): Finding[] {
  const datatype = `${files.baseIri}def/datatype/organisation-number`;
  return files.data.flatMap((file) =>
    file.quads
      .filter(({ object }) => object.termType === 'Literal' && object.datatype.value === datatype)
      .filter(({ object }) => !isChecked(object.value))
      .map((quad) => tell(quad, wrongCheckDigit, { files: [file], union })),
  );
}

/** Ten digits by Luhn's method. A number of another form is for the shapes to tell. */
function isChecked(number: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(number)) return true;
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
