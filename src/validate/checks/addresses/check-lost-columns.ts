import type { Finding } from '../../../load/finding.ts';
import type { Dataset } from '../../../rdf/dataset.ts';
import { membersOf } from '../../../rdf/lists.ts';
import type { NamedNode } from '../../../rdf/terms.ts';
import { unionOf } from '../../../rdf/datasets/union.ts';
import { namedSubjectsOf, objectOf, objectsOf } from '../../../rdf/values.ts';
import { csvw, rdf } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import { placeOf } from '../../findings/place.ts';
import type { Versions } from './check-lost-addresses.ts';

/** What programs rely on in a column. */
interface Kind {
  readonly datatype: string;
  /** Whether a cell is a list. */
  readonly isList: boolean;
}

/**
 * Columns of tables (csvw:Table) that the earlier version declares and the present one has not, or has with another kind of
 * value: programs ask for them by name. A table that is gone as a whole is told of as an address.
 */
export function checkLostColumns({ earlier, present }: Versions): Finding[] {
  const before = unionOf(earlier.flatMap((file) => file.quads));
  const now = unionOf(present);
  return namedSubjectsOf(rdf.type, csvw.Table, before)
    .filter((table) => now.match(table, rdf.type, csvw.Table).size > 0)
    .flatMap((table) => {
      const columns = columnsOf(table, now);
      return [...columnsOf(table, before)].flatMap(([name, kind]): Finding[] => {
        const message = mistakeIn(name, kind, columns.get(name));
        if (message === undefined) return [];
        return [{ severity: 'violation', ...placeOf({ subject: table }, earlier), message }];
      });
    });
}

function columnsOf(table: NamedNode, dataset: Dataset): ReadonlyMap<string, Kind> {
  const nodes = objectsOf(table, csvw.column, dataset).flatMap(
    (list) => membersOf(list, dataset) ?? [list],
  );
  return new Map(
    nodes.flatMap((node) => {
      const name = objectOf(node, csvw.name, dataset)?.value;
      const datatype = objectOf(node, csvw.datatype, dataset)?.value ?? 'string';
      const isList = objectOf(node, csvw.separator, dataset) !== undefined;
      return name === undefined ? [] : [[name, { datatype, isList }] as const];
    }),
  );
}

function mistakeIn(name: string, before: Kind, now: Kind | undefined): Text | undefined {
  if (now === undefined) {
    return {
      sv: `Kolumnen ”${name}” fanns i den tidigare versionen av tabellen men saknas nu. Ta tillbaka den, eller ge den nya tabellen en annan adress.`,
      en: `The column “${name}” was in the earlier version of the table but is missing now. Bring it back, or give the new table another address.`,
    };
  }
  if (now.datatype === before.datatype && now.isList === before.isList) return undefined;
  return {
    sv: `Kolumnen ”${name}” hade ${kindIn(before).sv} i den tidigare versionen av tabellen men har ${kindIn(now).sv} nu. Behåll datatypen, eller lägg till en kolumn med ett annat namn.`,
    en: `The column “${name}” had ${kindIn(before).en} in the earlier version of the table but has ${kindIn(now).en} now. Keep the datatype, or add a column with another name.`,
  };
}

function kindIn({ datatype, isList }: Kind): Text {
  return isList
    ? { sv: `listor av ${datatype}`, en: `lists of ${datatype}` }
    : { sv: `värden av ${datatype}`, en: `values of ${datatype}` };
}
