import type { Dataset } from '../../../rdf/dataset.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { as, dcterms, rdf, schema, xsd } from '../../../rdf/vocabulary.ts';
import { isLexical } from '../../../rdf/xsd/lexical.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import { tell } from '../../findings/place.ts';
import { literalsOf } from '../../../rdf/values.ts';
import type { Files } from '../../../load/publication/publication-files.ts';

/** What remains of removed things: a day, a way on that leads somewhere, and an address that is never used again (DIGG UM-10–12). */
export function checkTombstones(files: Files, union: Dataset): Finding[] {
  const surroundings = { files: files.data, union };
  const tombstones = [...union.match(null, rdf.type, as.Tombstone)];
  return tombstones.flatMap((tombstone) => {
    const thing = tombstone.subject;
    return [
      ...comebacks(thing, union).map((quad) => tell(quad, usedAgain, surroundings)),
      ...(hasDay(thing, union) ? [] : [tell(tombstone, undated, surroundings)]),
      ...circles(thing, union).map((quad) => tell(quad, circular, surroundings)),
      ...linksTo(thing, union).map((quad) => tell(quad, leadsToTombstone, surroundings, 'warning')),
    ];
  });
}

/** Other classes than that of tombstones: then it is still described, or described again. */
function comebacks(thing: Term, union: Dataset): Quad[] {
  return [...union.match(thing, rdf.type)].filter(({ object }) => !object.equals(as.Tombstone));
}

/** What is no day is told of as a literal that its datatype does not have. */
function hasDay(thing: Term, union: Dataset): boolean {
  const [day, ...others] = literalsOf(thing, schema.dateDeleted, union);
  if (day === undefined || others.length > 0) return false;
  return day.datatype.equals(xsd.date) || isLexical(xsd.date.value, day.value) === true;
}

/** Steps to a successor from which the way leads back. */
function circles(thing: Term, union: Dataset): Quad[] {
  return [...union.match(thing, dcterms.isReplacedBy)].filter(({ object }) => {
    const seen = new Set<string>();
    const open: Term[] = [object];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.equals(thing)) return true;
      if (seen.has(next.value)) continue;
      seen.add(next.value);
      open.push(...[...union.match(next, dcterms.isReplacedBy)].map((quad) => quad.object));
    }
    return false;
  });
}

/** What still points at a tombstone, other tombstones apart. */
function linksTo(thing: Term, union: Dataset): Quad[] {
  return [...union.match(null, null, thing)].filter(
    ({ predicate }) =>
      !predicate.equals(dcterms.isReplacedBy) && !predicate.equals(dcterms.replaces),
  );
}

const usedAgain: Text = {
  sv: 'Adressen hör till en borttagen sak men beskrivs ändå. En adress som har tagits bort används aldrig igen: ge det nya en egen adress. Låt den borttagna saken bara ha ”type: Tombstone”.',
  en: 'The address is that of a removed thing but is described all the same. An address that was removed is never used again: give the new thing one of its own. Let the removed thing have “type: Tombstone” only.',
};

const undated: Text = {
  sv: 'Den borttagna saken saknar dagen då den togs bort. Lägg till en rad ”removed:” med datumet, till exempel 2026-11-23.',
  en: 'The removed thing does not say on which day it was removed. Add one line “removed:” with the date, such as 2026-11-23.',
};

const circular: Text = {
  sv: 'Efterträdaren leder tillbaka hit. Ta bort ”replacedBy” på det ställe där kedjan ska sluta.',
  en: 'The successor leads back here. Remove “replacedBy” where the chain should end.',
};

const leadsToTombstone: Text = {
  sv: 'Pekar på något som är borttaget. Peka på efterträdaren, eller ta bort raden.',
  en: 'Points to something that has been removed. Point to its successor, or remove the line.',
};
