import { pathOf, type RouteName } from '../../site/routes/routes.ts';

/** The APIs of the site: its documents as a whole, and its endpoint. */
export const apis: readonly RouteName[] = ['home', 'sparql'];

/**
 * The APIs of the site and what describes each, as a set of links (RFC 9264 §4.2).
 *
 * @param publicUrl where services are reached; ends in `/`
 * @param isCatalogued whether the site has a catalogue, which its description as an API is made from
 * @param isWatchedApart whether nobody outside can ask for the health of the site
 * @param hasMcp whether assistants are let in
 */
export function writeApiCatalog(
  publicUrl: string,
  {
    isCatalogued,
    isWatchedApart,
    hasMcp = false,
  }: {
    readonly isCatalogued: boolean;
    readonly isWatchedApart: boolean;
    readonly hasMcp?: boolean;
  },
): string {
  const addressOf = (name: RouteName): string => publicUrl + pathOf(name);
  const at = (name: RouteName, type: string) => ({ href: addressOf(name), type });
  const description = {
    'service-desc': [at('openApi', 'application/json')],
    'service-meta': [at('apiInfo', 'application/json'), at('catalogue', 'application/rdf+xml')],
  };
  const health = isWatchedApart ? {} : { status: [at('ready', 'application/json')] };
  const offered: readonly RouteName[] = hasMcp ? [...apis, 'mcp'] : apis;
  const assistants = { anchor: addressOf('mcp'), 'service-doc': [at('llms', 'text/markdown')] };
  const linkset = [
    { anchor: addressOf('apiCatalog'), item: offered.map((name) => ({ href: addressOf(name) })) },
    {
      anchor: addressOf('home'),
      'service-doc': [at('home', 'text/html')],
      ...(isCatalogued && description),
      ...health,
    },
    {
      anchor: addressOf('sparql'),
      'service-desc': [at('sparql', 'text/turtle')],
      'service-doc': [at('sparql', 'text/html')],
      'service-meta': [at('void', 'text/turtle')],
      ...health,
    },
    ...(hasMcp ? [assistants] : []),
  ];
  return `${JSON.stringify({ linkset }, null, 2)}\n`;
}
