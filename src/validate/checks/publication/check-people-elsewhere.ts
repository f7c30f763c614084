import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type Quad, type Term } from '../../../rdf/terms.ts';
import { foaf, rdf } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { personalGraphsIn } from '../../findings/personal-graphs.ts';
import { tell } from '../../findings/place.ts';
import { objectsOf } from '../../../rdf/values.ts';

/**
 * Names and mailboxes of persons stand in the file that describes them and nowhere else, so that taking
 * them away, or not publishing persons, takes all of it. That file's graph is said to hold personal data.
 * The finding never says the name.
 */
export function checkPeopleElsewhere({ data, vocabularyBase }: Files, union: Dataset): Finding[] {
  const people = peopleIn(union);
  const marks = people.flatMap((person) => marksOf(person, union));
  if (marks.length === 0) return [];
  const isAbout = ({ subject }: Quad): boolean => people.some((person) => person.equals(subject));
  const homes = new Set(data.filter(({ quads }) => quads.some(isAbout)));
  const personal = personalGraphsIn(union, vocabularyBase);
  return data.flatMap((file) => {
    const surroundings = { files: [file], union };
    if (!homes.has(file))
      return namingIn(file, marks).map((quad) => tell(quad, namesPerson, surroundings));
    const isOpen = isDescribed(file, union) && !personal.has(file.graph);
    const about = isOpen ? file.quads.find(isAbout) : undefined;
    return about ? [tell(about, notPersonal, surroundings, 'warning')] : [];
  });
}

/** Where nothing is told of a graph, nothing is missing from what is told. */
function isDescribed({ graph }: LoadedFile, union: Dataset): boolean {
  return union.match(terms.namedNode(graph)).size > 0;
}

/** The same findings, without the name of a thing where that holds what a person is known by: findings end up in logs. */
export function withoutPersonNames(findings: readonly Finding[], union: Dataset): Finding[] {
  const marks = peopleIn(union).flatMap((person) => marksOf(person, union));
  const isKnown = (text: string): boolean =>
    marks.some((mark) => text.toLowerCase().includes(mark));
  return findings.map((finding) =>
    Object.values(finding.about ?? {}).some(isKnown) ? { ...finding, about: undefined } : finding,
  );
}

function peopleIn(union: Dataset): Term[] {
  return [...union.match(null, rdf.type, foaf.Person)].map(({ subject }) => subject);
}

/** What a person is known by: full name, mailbox. */
function marksOf(person: Term, union: Dataset): string[] {
  return [foaf.name, foaf.mbox]
    .flatMap((property) => objectsOf(person, property, union))
    .map(({ value }) => value.replace(/^mailto:/, '').toLowerCase())
    .filter((mark) => /[ @]/.test(mark));
}

function namingIn({ quads }: LoadedFile, marks: readonly string[]): Quad[] {
  return quads.filter(({ object }) => {
    const text = object.value.toLowerCase();
    return marks.some((mark) => text.includes(mark));
  });
}

const notPersonal: Text = {
  sv: 'En person är beskriven här, men det framgår inte att filen har personuppgifter. Ge filens graf ett ”rights” vars ”textLicence” är ”personal-data”: då står den inte i filer för nedladdning och tas inte med av sökmotorer.',
  en: 'A person is described here, but it is not said that the file holds personal data. Give its graph a “rights” whose “textLicence” is “personal-data”: then it is in no file for download, and search engines leave it out.',
};

const namesPerson: Text = {
  sv: 'Här står namnet på eller e-postadressen till en person. Sådant står bara i filen om personer: den som tas bort där ska inte finnas kvar här. Skriv befattningen i stället.',
  en: 'The name or e-mail address of a person stands here. Such things stand only in the file about persons: who is removed there must not remain here. Write the post instead.',
};
