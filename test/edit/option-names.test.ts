import { expect, it } from 'vitest';
import { namedOptions } from '../../src/edit/forms/fields/option-names.ts';
import { terms } from '../../src/rdf/terms.ts';
import { folderWith, wordless } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

it('a name stands for the thing that alone is called so, in whatever case', async () => {
  const data = await folderWith({
    'a.ttl': `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<id/topic> skos:prefLabel "digitala lösningar"@sv , "digital solutions"@en .
<id/area> skos:prefLabel "Digitala lösningar"@sv , "Digital services"@en .
`,
  });
  const baseIri = 'https://data.example/';
  const options = ['topic', 'area'].map((name) => terms.namedNode(`${baseIri}id/${name}`));
  const named = namedOptions(options, await snapshotOf({ data, baseIri, ...wordless }));
  expect(Object.fromEntries(named)).toEqual({
    'digitala lösningar': undefined,
    'digital solutions': `${baseIri}id/topic`,
    'digital services': `${baseIri}id/area`,
  });
});
