import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import { toDataset, type Dataset } from '../rdf/dataset.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Text } from '../site/text.ts';
import type { Assessing } from './assessing.ts';
import { linksElsewhere } from './links-elsewhere.ts';
import type { Dimension, Measure } from './measure.ts';
import {
  distributionsWith,
  hasLicence,
  isMachineReadable,
  isOpenFormat,
  isRdf,
} from './rules/mqa.ts';

/** The five stars of open data (https://5stardata.info), each on top of those before. */
export function assessStars({ snapshot, said = toDataset([]) }: Assessing): Dimension {
  return {
    name: 'stars',
    title: { sv: 'Öppna datas fem stjärnor', en: 'Five stars of open data' },
    method: {
      sv: 'Tim Berners-Lees fem steg: öppen licens, strukturerat, öppet format, adresser för saker, länkar till andra.',
      en: 'Tim Berners-Lee’s five steps: open licence, structured, open format, addresses for things, links to others.',
    },
    measures: stars.map(({ title, look }, index) => {
      const { isMet, lookedAt = wordsForFiles(said), missing = [] } = look(said, snapshot);
      const found = { kind: 'met', value: isMet } as const;
      return { name: `star-${index + 1}`, title, found, lookedAt, missing };
    }),
  };
}

interface Star {
  readonly title: Text;
  /** What is looked at is the files of the catalogue, unless told otherwise. */
  readonly look: (
    said: Dataset,
    snapshot: Snapshot,
  ) => Partial<Pick<Measure, 'lookedAt' | 'missing'>> & { readonly isMet: boolean };
}

const stars: readonly Star[] = [
  {
    title: { sv: '★ Öppen licens på varje fil', en: '★ An open licence on each file' },
    look: (said) => {
      const files = filesIn(said);
      const licensed = new Set(distributionsWith(said, hasLicence));
      const missing = files.filter((file) => !licensed.has(file));
      return { isMet: files.length > 0 && missing.length === 0, missing };
    },
  },
  {
    title: { sv: '★★ Filer som program kan läsa', en: '★★ Files that programs can read' },
    look: (said) => ({ isMet: distributionsWith(said, isMachineReadable).length > 0 }),
  },
  {
    title: { sv: '★★★ Filer i format som ingen äger', en: '★★★ Files in formats that nobody owns' },
    look: (said) => ({ isMet: distributionsWith(said, isOpenFormat).length > 0 }),
  },
  {
    title: {
      sv: '★★★★ Saker har adresser, och filer finns i RDF',
      en: '★★★★ Things have addresses, and files come in RDF',
    },
    look: (said, { documents: { size } }) => {
      const files = wordsForFiles(said);
      return {
        isMet: size > 0 && distributionsWith(said, isRdf).length > 0,
        lookedAt: {
          sv: `${size} adresser, och ${files.sv}`,
          en: `${size} addresses, and ${files.en}`,
        },
      };
    },
  },
  {
    title: { sv: '★★★★★ Länkar till andras data', en: '★★★★★ Links to the data of others' },
    look: (_, snapshot) => {
      const hosts = hostsLinkedTo(snapshot);
      const [count, names] = [hosts.length, hosts.slice(0, 5).join(', ')];
      return {
        isMet: count > 0,
        lookedAt: {
          sv: `länkar till ${count} andra webbplatser: ${names}`,
          en: `links to ${count} other sites: ${names}`,
        },
      };
    },
  },
];

function filesIn(said: Dataset): readonly string[] {
  return [...said.match(null, rdf.type, dcat.Distribution)].map(({ subject }) => subject.value);
}

function wordsForFiles(said: Dataset): Text {
  const { length } = filesIn(said);
  return {
    sv: `katalogens ${length} filer och tjänster`,
    en: `the catalogue’s ${length} files and services`,
  };
}

/** Hosts of others whose things are objects in the data; the most linked to first. */
function hostsLinkedTo(snapshot: Snapshot): readonly string[] {
  const counts = new Map<string, number>();
  for (const { host } of linksElsewhere(snapshot)) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([host]) => host);
}
