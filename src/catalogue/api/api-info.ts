import { dcterms } from '../../rdf/vocabulary.ts';
import type { Catalogue } from '../dcat/catalogue.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Json } from '../../record/json.ts';

/** The version of the addresses and what they answer (semantic versioning); data has versions of its own. */
export const apiVersion = '0.1.0';

/**
 * What DIGG's REST profile wants told of an API at a place of its own (REST API-profil 1.2.0, VER.06).
 *
 * @param publicUrl where services are reached; ends in `/`
 */
export function describeApi(
  publicUrl: string,
  { catalogue, quads }: Catalogue,
  apiName: string,
): Json {
  const issued = quads.find(
    ({ subject, predicate }) => subject.equals(catalogue) && predicate.equals(dcterms.issued),
  );
  return {
    apiName,
    apiVersion,
    apiReleased: issued?.object.value,
    apiDocumentation: publicUrl + pathOf('openApi'),
    apiStatus: 'active',
  };
}
