import { dcat } from '../rdf/catalogue-vocabulary.ts';
import { toDataset } from '../rdf/dataset.ts';
import { isNamed } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import { pathIn } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Text } from '../site/text.ts';
import type { Assessing } from './assess.ts';
import type { Dimension, Measure } from './measure.ts';
import { distributionsWith, hasLicence, isMachineReadable, isOpenFormat, isRdf } from './mqa.ts';

/** The five stars of open data (https://5stardata.info), each on top of those before. */
export function assessStars({ snapshot, said = toDataset([]) }: Assessing): Dimension {
  const files = said.match(null, rdf.type, dcat.Distribution).size;
  const without = (has: Parameters<typeof distributionsWith>[1]): readonly string[] => {
    const having = new Set(distributionsWith(said, has));
    return [...said.match(null, rdf.type, dcat.Distribution)]
      .map(({ subject }) => subject.value)
      .filter((each) => !having.has(each));
  };
  const ofFiles = {
    sv: `katalogens ${files} filer och tjänster`,
    en: `the catalogue’s ${files} files and services`,
  };
  const unlicensed = without(hasLicence);
  const hosts = hostsLinkedTo(snapshot);
  const star = (
    number: number,
    title: Text,
    rest: Pick<Measure, 'lookedAt' | 'missing'> & { readonly isMet: boolean },
  ): Measure => {
    const { isMet, ...told } = rest;
    return { name: `star-${number}`, title, found: { kind: 'met', value: isMet }, ...told };
  };
  return {
    name: 'stars',
    title: { sv: 'Öppna datas fem stjärnor', en: 'Five stars of open data' },
    method: {
      sv: 'Tim Berners-Lees fem steg: öppen licens, strukturerat, öppet format, adresser för saker, länkar till andra.',
      en: 'Tim Berners-Lee’s five steps: open licence, structured, open format, addresses for things, links to others.',
    },
    measures: [
      star(
        1,
        { sv: '★ Öppen licens på varje fil', en: '★ An open licence on each file' },
        {
          isMet: files > 0 && unlicensed.length === 0,
          lookedAt: ofFiles,
          missing: unlicensed,
        },
      ),
      star(
        2,
        { sv: '★★ Filer som program kan läsa', en: '★★ Files that programs can read' },
        {
          isMet: distributionsWith(said, isMachineReadable).length > 0,
          lookedAt: ofFiles,
          missing: [],
        },
      ),
      star(
        3,
        { sv: '★★★ Filer i format som ingen äger', en: '★★★ Files in formats that nobody owns' },
        {
          isMet: distributionsWith(said, isOpenFormat).length > 0,
          lookedAt: ofFiles,
          missing: [],
        },
      ),
      star(
        4,
        {
          sv: '★★★★ Saker har adresser, och filer finns i RDF',
          en: '★★★★ Things have addresses, and files come in RDF',
        },
        {
          isMet: snapshot.documents.size > 0 && distributionsWith(said, isRdf).length > 0,
          lookedAt: {
            sv: `${snapshot.documents.size} adresser, och ${ofFiles.sv}`,
            en: `${snapshot.documents.size} addresses, and ${ofFiles.en}`,
          },
          missing: [],
        },
      ),
      star(
        5,
        { sv: '★★★★★ Länkar till andras data', en: '★★★★★ Links to the data of others' },
        {
          isMet: hosts.length > 0,
          lookedAt: {
            sv: `länkar till ${hosts.length} andra webbplatser: ${hosts.slice(0, 5).join(', ')}`,
            en: `links to ${hosts.length} other sites: ${hosts.slice(0, 5).join(', ')}`,
          },
          missing: [],
        },
      ),
    ],
  };
}

/** Hosts of others whose things are objects in the data; words of vocabularies do not count. The most linked to first. */
function hostsLinkedTo(snapshot: Snapshot): readonly string[] {
  const counts = new Map<string, number>();
  for (const { predicate, object } of snapshot.read.quads) {
    if (!isNamed(object) || predicate.equals(rdf.type)) continue;
    const isOurs = pathIn(snapshot, object.value) !== undefined;
    const url = !isOurs && URL.canParse(object.value) ? new URL(object.value) : undefined;
    if (!url?.protocol.startsWith('http') || url.host === new URL(snapshot.baseIri).host) continue;
    counts.set(url.host, (counts.get(url.host) ?? 0) + 1);
  }
  return [...counts]
    .filter(([host]) => host !== 'www.w3.org')
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([host]) => host);
}
