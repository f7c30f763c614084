/** Where programs look for the APIs of a site (RFC 9727 §3). */
export const apiCatalogPath = '.well-known/api-catalog';

/** RFC 9727 §4.2: the profile that a catalogue of APIs names. */
export const apiCatalogType =
  'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/**
 * The APIs of the site and what describes each, as a set of links (RFC 9264 §4.2).
 *
 * @param publicUrl where services are reached; ends in `/`
 * @param isCatalogued whether the site has a catalogue, which its description as an API is made from
 */
export function writeApiCatalog(publicUrl: string, isCatalogued: boolean): string {
  const at = (path: string, type: string) => ({ href: publicUrl + path, type });
  const description = {
    'service-desc': [at('openapi.json', 'application/json')],
    'service-meta': [
      at('api-info', 'application/json'),
      at('datasets/dcat', 'application/rdf+xml'),
    ],
  };
  const linkset = [
    {
      anchor: publicUrl + apiCatalogPath,
      item: [{ href: publicUrl }, { href: `${publicUrl}sparql` }],
    },
    {
      anchor: publicUrl,
      'service-doc': [at('', 'text/html')],
      ...(isCatalogued && description),
      status: [at('health/ready', 'application/json')],
    },
    {
      anchor: `${publicUrl}sparql`,
      'service-desc': [at('sparql', 'text/turtle')],
      'service-doc': [at('sparql', 'text/html')],
      'service-meta': [at('.well-known/void', 'text/turtle')],
      status: [at('health/ready', 'application/json')],
    },
  ];
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
}
