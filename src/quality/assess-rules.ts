import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import type { Dataset } from '../rdf/dataset.ts';
import { terms } from '../rdf/terms.ts';
import { unionOf } from '../rdf/datasets/union.ts';
import { rdf, sh } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { findBreaches } from '../validate/shapes/check-shapes.ts';
import type { Assessing } from './assessing.ts';
import type { Dimension, Found, Measure } from './measure.ts';

/** What the data is held to, and whether what the site says of itself keeps it too. */
export async function assessRules(assessing: Assessing): Promise<Dimension> {
  return {
    name: 'rules',
    title: { sv: 'Regler (SHACL)', en: 'Rules (SHACL)' },
    method: {
      sv: 'Data som bryter mot en regel publiceras inte: det som visas följer alla.',
      en: 'Data that breaks a rule is not published: what is shown keeps them all.',
    },
    measures: [...countsOf(assessing.snapshot), await conformanceOfCatalogue(assessing)],
  };
}

/** How many rules there are, and how much they are held against. */
function countsOf({ shapes, read }: Snapshot): Measure[] {
  const all = { sv: 'alla filer med regler', en: 'all files with rules' };
  return [
    {
      name: 'rules-node-shapes',
      title: { sv: 'Former', en: 'Node shapes' },
      found: { kind: 'count', value: shapes.match(null, rdf.type, sh.NodeShape).size },
      lookedAt: all,
      missing: [],
    },
    {
      name: 'rules-property-shapes',
      title: { sv: 'Regler för egenskaper', en: 'Property shapes' },
      found: { kind: 'count', value: shapes.match(null, sh.property).size },
      lookedAt: all,
      missing: [],
    },
    {
      name: 'rules-statements',
      title: { sv: 'Uppgifter som har kontrollerats', en: 'Statements that were checked' },
      found: { kind: 'count', value: read.dataset.size },
      lookedAt: { sv: 'all publicerad data', en: 'all published data' },
      missing: [],
    },
  ];
}

async function conformanceOfCatalogue({ snapshot, said }: Assessing): Promise<Measure> {
  const breaches = said === undefined ? [] : await breachesOfCatalogue({ said, snapshot });
  const isHeld = said !== undefined && holdsCatalogues(snapshot);
  const found: Found = isHeld
    ? { kind: 'met', value: breaches.length === 0 }
    : { kind: 'not-looked-at', why: noShapes };
  return {
    name: 'rules-catalogue',
    title: {
      sv: 'Katalogen följer DCAT-AP-SE, som reglerna här uttrycker den',
      en: 'The catalogue keeps DCAT-AP-SE, as the rules here express it',
    },
    found,
    lookedAt: { sv: 'katalogen som portaler hämtar den', en: 'the catalogue as portals fetch it' },
    missing: breaches,
  };
}

const noShapes = {
  sv: 'Det finns ingen katalog, eller inga regler för kataloger.',
  en: 'There is no catalogue, or no rules for catalogues.',
};

function holdsCatalogues({ shapes }: Snapshot): boolean {
  return shapes.match(null, sh.targetClass, dcat.Dataset).size > 0;
}

interface Told {
  readonly said: Dataset;
  readonly snapshot: Snapshot;
}

/** What the catalogue breaks of the site's own shapes, as portals fetch it: a message for each. */
export async function breachesOfCatalogue({ said, snapshot }: Told): Promise<readonly string[]> {
  const { baseIri, vocabularyBase, shapes } = snapshot;
  const file = (path: string, quads: Dataset): LoadedFile => ({
    ...{ path, name: path, graph: path, quads: [...quads] },
    locate: () => undefined,
  });
  const files = {
    ...{ baseIri, vocabularyBase },
    data: [file('catalogue', said)],
    ontology: [],
    shapes: [file('shapes', shapes)],
    storedCopies: [],
    images: [],
  };
  const subjects = new Set([...said].map(({ subject }) => subject.value));
  // Codes that the catalogue names are described in the data, which dates some things otherwise than the catalogue.
  const beside = [...snapshot.dataset].filter(({ subject }) => !subjects.has(subject.value));
  const { results, tell } = await findBreaches(files, unionOf([...said, ...beside]));
  return results
    .filter(({ focus }) => subjects.has(focus.value))
    .map((result) => tell(result))
    .filter(({ severity }) => severity === 'violation')
    .map(({ message }) => message.en);
}

/** The thing that quality is measured of. */
export function measuredThing({ whole, baseIri }: Snapshot) {
  return whole ?? terms.namedNode(baseIri);
}
