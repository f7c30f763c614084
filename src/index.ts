/**
 * The steps of the way, for other programs: load, validate, snapshot, describe, serialise, catalogue, query.
 * No server and no process is needed for any of them.
 */
export { check, publish, type Check, type Publication, type Sources } from './publish/publish.ts';
export { loadContext, type ContextOutcome } from './load/contexts/load-context.ts';
export { loadFolder, type Loaded } from './load/load-folder.ts';
export type { LoadOptions } from './load/load-options.ts';
export type { LoadedFile } from './load/loaded.ts';
export type { Finding } from './load/finding.ts';
export type { Position } from './load/text/position.ts';
export { validate, type ValidData, type Validation } from './validate/validate.ts';
export type { Files } from './load/publication/publication-files.ts';
export { printFindings } from './validate/findings/print-findings.ts';
export { takeSnapshot, type Snapshot } from './snapshot/snapshot.ts';
export { describe, type Description } from './describe/describe.ts';
export { lookUp, type Lookup } from './describe/look-up.ts';
export { compareQuads } from './changes/compare.ts';
export type { Change, Changes, ThingChange } from './changes/changes.ts';
export { tellChanges } from './html/changes/tell-changes.ts';
export type { ToldChanges, ToldThing } from './html/changes/told.ts';
export { serialise, type Serialisation, type Style } from './serialise/serialise.ts';
export { catalogueOf } from './catalogue/self-description.ts';
export type { Catalogue } from './catalogue/dcat/catalogue.ts';
export { formats, type Format, type FormatName } from './rdf/syntaxes/formats.ts';
export type { Dataset } from './rdf/dataset.ts';
export { startQueryEngine, type EngineOptions } from './query/process/engine.ts';
export type { Answer, QueryEngine, Question } from './query/question/query-engine.ts';
export { resultFormats, type ResultFormatName } from './rdf/syntaxes/result-formats.ts';
export type { Site } from './http/server/app.ts';
export { newEdition, type Edition } from './http/editions/edition.ts';
export { newEditions, type Editions } from './http/editions/editions.ts';
export { createListener } from './http/server/listener.ts';
export { createLog, type Log } from './site/log.ts';
export { readSettings, type Settings } from './site/settings/settings.ts';
export type { Language, Text } from './site/text.ts';
