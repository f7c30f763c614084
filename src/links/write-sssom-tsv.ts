import type { LinkSet } from './link-set.ts';
import { mappingSlots, slotsOf, type SlotValue, type Writing } from './sssom-slots.ts';

/**
 * A set as SSSOM/TSV (SSSOM 1.0, Serialisations): the slots of the set as YAML in comments, then a line for each
 * mapping. A column that no mapping has a value for is left out.
 */
export function writeSssomTsv(set: LinkSet, writing: Writing): string {
  const { curieMap, slots, mappings } = slotsOf(set, writing);
  const columns = mappingSlots.filter((slot) =>
    mappings.some((mapping) => mapping[slot] !== undefined),
  );
  const head = [
    'curie_map:',
    ...Object.entries(curieMap).map(([prefix, iri]) => `  ${prefix}: ${quoted(iri)}`),
    ...Object.entries(slots).flatMap(([slot, value]) => yamlLines(slot, value)),
  ];
  const rows = [columns, ...mappings.map((mapping) => columns.map((slot) => mapping[slot]))];
  return [
    ...head.map((line) => `# ${line}`),
    ...rows.map((row) => row.map(cell).join('\t')),
    '',
  ].join('\n');
}

function yamlLines(slot: string, value: SlotValue): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'object') return [`${slot}:`, ...value.map((each) => `  - ${quoted(each)}`)];
  return [`${slot}: ${quoted(String(value))}`];
}

/** A text of JSON is one of YAML (YAML 1.2 §1.3). */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Several values stand with “|” between them; a tab or an end of line would be taken for the end of the cell. */
function cell(value: SlotValue): string {
  const texts = typeof value === 'object' ? value : [String(value ?? '')];
  const plain = texts.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|'));
  const joined = plain.join('|');
  return joined.includes('"') ? `"${joined.replaceAll('"', '""')}"` : joined;
}
