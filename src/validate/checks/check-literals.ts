import type { Dataset } from '../../rdf/dataset.ts';
import { shorten, wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { isLexical } from '../../rdf/xsd/lexical.ts';
import type { Text } from '../../site/text.ts';
import type { Finding } from '../../load/finding.ts';
import type { Files } from '../../load/publication-files.ts';
import { isPersonal } from '../findings/people.ts';
import { tell } from '../findings/place.ts';

/** Ill-typed literals (RDF 1.1 Concepts §3.3): texts that their datatype of XML Schema does not have, such as 31 June. */
export function checkLiterals(files: Files, union: Dataset): Finding[] {
  return files.data.flatMap((file) =>
    file.quads.flatMap((quad) => {
      const { subject, object } = quad;
      if (object.termType !== 'Literal') return [];
      if (isLexical(object.datatype.value, object.value) !== false) return [];
      const shown = isPersonal(subject, union) ? '…' : object.value;
      const message = illTyped(shown, shorten(object.datatype.value, wellKnownPrefixes));
      return [tell(quad, message, { files: [file], union })];
    }),
  );
}

function illTyped(value: string, datatype: string): Text {
  return {
    sv: `”${value}” är inget värde av typen ${datatype}. Rätta värdet, eller ange en annan typ.`,
    en: `“${value}” is no value of the type ${datatype}. Correct the value, or give another type.`,
  };
}
