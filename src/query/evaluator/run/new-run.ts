import { randomUUID } from 'node:crypto';
import { readDateTime } from '../../values/dates/read-date-time.ts';
import type { View } from '../../index/query-data.ts';
import { terms } from '../../../rdf/terms.ts';
import type { DateTimeValue } from '../../values/value/value.ts';
import { newBlankNodes } from './blank-nodes.ts';
import { newControl, type Budget } from '../rows/control.ts';
import { newNames, type Names } from './names.ts';
import { newUnit } from '../rows/batch.ts';
import { TermTable, type KnownValues } from '../rows/term-table.ts';
import type { Run } from './run.ts';

export interface RunOptions {
  readonly view: View;
  readonly values: KnownValues;
  readonly budget: Budget;
  readonly baseIri: string;
  readonly isExplained: boolean;
}

/** What one evaluation of a query starts from. */
export function newRun(options: RunOptions): { readonly run: Run; readonly names: Names } {
  const { view, values, budget, baseIri, isExplained } = options;
  const control = newControl(budget);
  const names = newNames();
  const { dictionary, spellLanguage } = view;
  const table = new TermTable({ dictionary, spellLanguage, values }, control);
  const blankNodes = newBlankNodes(names.newSlot('solution'), dictionary, control);
  const named = newNamedGraphs(view, table);
  const run = {
    view,
    terms: table,
    control,
    blankNodes,
    query: {
      baseIri,
      now: newNow(new Date()),
      random: Math.random,
      uuid: randomUUID,
      makeBlankNode: blankNodes.make,
      chars: control.makeText,
    },
    unit: newUnit(),
    isExplained,
    namedGraphs: named.namedGraphs,
    isNamedGraph: named.isNamedGraph,
  };
  return { run, names };
}

/** NOW is the same for the whole run (SPARQL 1.1 Query §17.4.5.1). Few queries ask, and reading a date costs as much as a small plan. */
function newNow(begun: Date): Run['query']['now'] {
  let value: DateTimeValue | undefined;
  return () => {
    value ??= readDateTime('dateTime', begun.toISOString());
    if (!value) throw new Error('The clock gives no date.');
    return value;
  };
}

function newNamedGraphs(view: View, table: TermTable): Pick<Run, 'namedGraphs' | 'isNamedGraph'> {
  let known: ReadonlySet<number> | undefined;
  const all = (): ReadonlySet<number> =>
    (known ??= new Set(view.names.map((iri) => table.idOf(terms.namedNode(iri)))));
  return {
    namedGraphs: () => [...all()],
    isNamedGraph: (graph) => view.named.has(graph) || all().has(graph),
  };
}
