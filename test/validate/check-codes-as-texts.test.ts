import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

const codes = `@prefix st: <https://w3id.org/styrkedata/ns/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<http://data.europa.eu/ux2/nace2/383> rdfs:label "a" ; st:nace2Code "E383" ; skos:closeMatch <http://data.europa.eu/ux2/nace2.1/3821> .
<http://data.europa.eu/ux2/nace2.1/3821> rdfs:label "a" ; st:nace21Code "E3821" .`;

async function toldOf(rest: string): Promise<readonly string[]> {
  const { lines } = await told({
    'codes.ttl': codes,
    'a.yaml': `- {id: id/strength-area/a, type: StrengthArea, label: {en: A}, relatedMatch: nace2:383, ${rest}}\n`,
  });
  return lines.filter((line) => /as a text|has the text/.test(line));
}

describe('codes as texts', () => {
  it('say the same as the links, in each revision', async () => {
    expect(await toldOf('nace2Code: E383, nace21Code: E3821')).toEqual([]);
  });

  it('are wanted beside each link', async () => {
    expect(await toldOf('nace21Code: E3821')).toEqual([
      expect.stringMatching(/^a\.yaml:1:\d+: warning: .* Add E383 under “nace2Code”/) as string,
    ]);
  });

  it('of the other revision are an error where they stand', async () => {
    const lines = await toldOf('nace2Code: E383, nace21Code: [E3821, E383]');
    expect(lines).toEqual([
      expect.stringMatching(
        /^a\.yaml:1:\d+: error: .* has the text E383\. Correct it under “nace21Code”/,
      ) as string,
    ]);
  });

  it('in a wrong form are left to the shapes, and those of unknown codes to the check of codes', async () => {
    expect(await toldOf('nace2Code: "38.3", nace21Code: E3821')).toEqual([]);
    const lines = await toldOf('nace2Code: [E383, A02], nace21Code: E3821');
    expect(lines).toHaveLength(1);
    const { lines: unknown } = await told({
      'a.yaml':
        '- {id: id/strength-area/a, type: StrengthArea, label: {en: A}, relatedMatch: nace2:94, nace2Code: S94}\n',
    });
    expect(unknown.filter((line) => /has the text/.test(line))).toEqual([]);
  });
});
