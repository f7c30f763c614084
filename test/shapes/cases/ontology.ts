import type { Case } from '../case.ts';

/** A term of the vocabulary that is left with one language. */
function only(
  breaks: string,
  term: string,
  property: string,
  [sv, en]: readonly [string, string],
): Case {
  const isSwedish = breaks.endsWith('en');
  const left = `${property} ${isSwedish ? `"${sv}"@sv` : `"${en}"@en`}`;
  return {
    breaks,
    edits: [
      {
        in: 'styrkedata.ttl',
        of: `${term} a `,
        replace: `${property} "${sv}"@sv ,\n    "${en}"@en`,
        by: left,
      },
    ],
  };
}

const definition = [
  'Den målbild som visionen kopplas till.',
  'The target picture to which the vision is linked.',
] as const;

export const ontologyCases: readonly Case[] = [
  only('Term-label-sv', 'st:Need', 'rdfs:label', ['behov', 'need']),
  only('Term-label-en', 'st:order', 'rdfs:label', ['ordning', 'order']),
  only('Term-definition-sv', 'st:toTargetPicture', 'skos:definition', definition),
  only('Term-definition-en', 'st:hasSubArea', 'skos:definition', [
    'Ett delområde som styrkeområdet har delats upp i.',
    'A sub-area into which the strength area has been divided.',
  ]),
];
