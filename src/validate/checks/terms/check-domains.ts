import type { Dataset } from '../../../rdf/dataset.ts';
import { rdfs } from '../../../rdf/vocabulary.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { checkClasses, type EndRule } from './own-classes.ts';

const asked: EndRule = {
  by: rdfs.domain,
  end: ({ subject }) => subject,
  isKnown: () => false,
  message: (property, kind) => ({
    sv: `Uppgiften ”${property.sv}” hör till slaget ”${kind.sv}”. Flytta raden till en sådan post, eller rätta ”type”.`,
    en: `“${property.en}” belongs to the kind “${kind.en}”. Move the line to such an item, or correct “type”.`,
  }),
};

/** A property of our own ontology belongs to things of its class (rdfs:domain). */
export function checkDomains(files: Files, union: Dataset): Finding[] {
  return checkClasses(files, union, asked);
}
