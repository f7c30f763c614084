import type { Json, JsonObject } from '../../record/json.ts';
import { rowsOfFile } from './settings-file.ts';

/**
 * JSON Schema (draft 7, which editors know) of the file of settings, made from the table of settings: what editors complete and
 * check as one types. What it says of a value is what `readSettings` takes; addresses are checked there alone.
 */
export function settingsSchema(): Json {
  const properties = rowsOfFile.map((row) => [row.flag, schemaOf(row)] as const);
  const aliases = rowsOfFile.flatMap((row) =>
    'alias' in row ? [[row.alias, { ...schemaOf(row), deprecated: true }] as const] : [],
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'styrkedata.yaml',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...properties, ...aliases]),
  };
}

function schemaOf(row: (typeof rowsOfFile)[number]): JsonObject {
  const description = row.help;
  if ('least' in row) {
    // The default number of threads is that of the machine.
    const isOfMachine = row.flag === 'query-workers';
    const range = { type: 'integer', minimum: row.least, maximum: row.most };
    return { description, ...range, ...(isOfMachine ? {} : { default: row.default }) };
  }
  if ('choices' in row) {
    const isSwitch = row.choices.every((choice) => choice === 'true' || choice === 'false');
    return isSwitch
      ? { description, type: 'boolean', default: row.default === 'true' }
      : { description, enum: row.choices, default: row.default };
  }
  const text = { type: 'string' } as const;
  if ('isList' in row) return { description, anyOf: [text, { type: 'array', items: text }] };
  return { description, ...text, ...(row.default === undefined ? {} : { default: row.default }) };
}
