import { mistake, startOf, type Case, type Thing } from '../case.ts';

const file = 'collections.yaml';
const places: Thing = [file, 'api/places'];
const posts: Thing = [file, 'api/posts'];

/** A mistake in what the records of posts nest, which has no address: it is found where it begins. */
function inNest(breaks: string, by: string, at = by): Case {
  const of = startOf('api/posts');
  const replace = 'path: contactPoint';
  return { breaks, edits: [{ in: file, of, replace, by }], where: { in: file, of, at } };
}

/** Two texts in one language where there may be one, found at the thing that has them. */
function twice(breaks: string, [path, thing]: Thing, replace: string): Case {
  return mistake(breaks, [path, thing], [replace, 'sv: [En text, En till]']);
}

const claims = 'interpretation/goal-claims-hallbar-energi.yaml';

export const collectionCases: readonly Case[] = [
  mistake('Collection-description', places, ['description:', 'definition:'], {
    where: { of: startOf(places[1]) },
  }),
  mistake('Collection-class', posts, ['ofClass: Post', ''], { where: { of: startOf(posts[1]) } }),
  inNest('Nest-path', 'key: contact', 'type: Nest'),
  inNest('Nest-step', 'path: [contactPoint, label]', 'type: Nest'),
  inNest('Nest-key', 'path: contactPoint\n      key: Kontakt', 'key: Kontakt'),
  twice('Once-description-language', places, 'sv: Länet eller en av dess kommuner, med koder.'),
  twice(
    'Once-rationale-language',
    [claims, 'id/goal-claim/hallbar-energi-2030-sdg-7-1'],
    "sv: 'Ett modernt och robust elnät ger tillförlitlig energi.'",
  ),
  twice(
    'Once-participants-language',
    ['process/visionsarbete.yaml', 'id/process/visionsarbete'],
    'sv: deltagande aktörer',
  ),
];
