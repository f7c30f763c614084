import { expect, it } from 'vitest';
import { formats } from '../../src/rdf/syntaxes/formats.ts';
import { serialise } from '../../src/serialise/serialise.ts';
import { expectSameContent } from '../support/same-content.ts';
import { catalogueFindings } from './catalogue-findings.ts';
import { type Made } from './made-catalogue.ts';

/** Tests of what any catalogue keeps. */
export function expectCatalogue(made: () => Made): void {
  it('keeps our shapes of DCAT-AP-SE, recommendations too', async () => {
    expect(await catalogueFindings(made().catalogue.quads, made().snapshot.baseIri)).toEqual([]);
  });

  it('is the same statements in every syntax', async () => {
    const { prefixes, context } = made().snapshot;
    for (const format of formats) {
      const style = {
        prefixes,
        topic: made().catalogue.catalogue.value,
        ...(context && { context }),
      };
      const written = await serialise(made().catalogue.quads, format.name, style);
      if (written.outcome !== 'written') throw new Error(`not written as ${format.label}`);
      await expectSameContent(written.body, format, made().catalogue.quads);
    }
  });
}
