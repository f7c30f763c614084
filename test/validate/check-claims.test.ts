import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const prefixes = `@prefix st: <ns/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix oa: <http://www.w3.org/ns/oa#> .
`;
const stated = 'st:basis <def/basis/stated>';
const editorial = 'st:basis <def/basis/editorial>';

/** A claim that a vision is linked to goal 7, with words quoted for it. */
const claim = (basis: string, quote = 'We work for goal 7', more = '') =>
  `<id/claim> st:ofVision <id/vision> ; st:toGoal <id/goal/7> ; ${basis} ; ${more}
  st:evidence [ oa:hasSelector [ oa:exact "${quote}" ] ] .
<id/goal/7> rdfs:label "Goal 7: Energy for all"@en ; skos:altLabel "clean energy"@en .
<id/vision> rdfs:label "A"@en . <id/other> rdfs:label "B"@en . <id/agent/one> rdfs:label "C"@en . <id/agent/two> rdfs:label "D"@en .
`;

/** Line and message of what is told about a file with some statements. */
const toldOf = async (text: string, path = 'vision/a.ttl') =>
  (await told({ [path]: prefixes + text })).lines;

describe('a goal that the source names', () => {
  const link = '<id/vision> st:contributesTo <id/goal/7> .';

  it.each(['We work for goal 7', 'Energy for all is near', 'with Clean energy'])(
    'is stated in “%s”',
    async (quote) => {
      expect(await toldOf(claim(stated, quote) + link)).toEqual([]);
    },
  );

  it.each(['We work for goal 17 and 7', 'the energy', 'clean energyx', ''])(
    'is not stated in “%s”',
    async (quote) => {
      expect(await toldOf(claim(stated, quote) + link)).toEqual([
        expect.stringMatching(/^vision\/a\.ttl:3:\d+: error: .*does not name the goal/),
      ]);
    },
  );

  it('needs no naming where two assessors answer for it', async () => {
    const assessors = 'st:assessedBy <id/agent/one> , <id/agent/two> ;';
    expect(await toldOf(claim(stated, 'the grid', assessors) + link)).toEqual([]);
    const one = await toldOf(claim(stated, 'the grid', 'st:assessedBy <id/agent/one> ;') + link);
    expect(one).toHaveLength(1);
  });

  it('is not stated below “interpretation”, where the editors’ readings are', async () => {
    expect(await toldOf(claim(stated) + link, 'interpretation/a.ttl')).toEqual([
      expect.stringMatching(/^interpretation\/a\.ttl:3:\d+: error: .*“basis: editorial”/),
    ]);
  });
});

describe('the property that repeats a claim in one step', () => {
  it.each([
    [stated, 'contributesTo'],
    [editorial, 'readAsContributingTo'],
  ])('goes with what the claim rests on: %s', async (basis, property) => {
    expect(await toldOf(`${claim(basis)}<id/vision> st:${property} <id/goal/7> .`)).toEqual([]);
  });

  it.each([
    [editorial, 'contributesTo', 'readAsContributingTo'],
    [stated, 'readAsContributingTo', 'contributesTo'],
  ])('does not pass for the other one: %s, %s', async (basis, wrong, right) => {
    const lines = await toldOf(`${claim(basis)}<id/vision> st:${wrong} <id/goal/7> .`);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`:3:\\d+: error: .*does not stand under “${right}”`)),
      expect.stringMatching(new RegExp(`:7:\\d+: error: .*No goal claim .* under “${wrong}”`)),
    ]);
  });

  it('is of the vision that the claim is about', async () => {
    const lines = await toldOf(
      `${claim(editorial)}<id/other> st:readAsContributingTo <id/goal/7> .`,
    );
    expect(lines).toHaveLength(2);
  });
});
