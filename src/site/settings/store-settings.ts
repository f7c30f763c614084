import { switches } from './switches.ts';

/** Where the data for queries is kept, one row a setting; see `settings-table.ts`. */
export const storeSettings = [
  {
    flag: 'store',
    variable: 'STORE',
    default: undefined,
    isList: true,
    help: 'servers that keep the data for queries, each a replica: rdf4j:, fuseki: or fuseki-mem: and an address, with spaces between (default: none, this program does)',
  },
  {
    flag: 'store-credentials',
    variable: 'STORE_CREDENTIALS',
    default: undefined,
    isSecret: true,
    help: 'user:password for those servers; better in a file that STORE_CREDENTIALS_FILE names (default: none)',
  },
  {
    flag: 'accept-altered-terms',
    variable: 'ACCEPT_ALTERED_TERMS',
    default: 'false',
    choices: switches,
    help: 'true to query a store that gives terms back as others (01 as 1); the service description says so',
  },
  {
    flag: 'pages-from-store',
    variable: 'PAGES_FROM_STORE',
    default: 'false',
    choices: switches,
    help: 'true to make pages and documents from the store too, and to hold the statements there alone',
  },
] as const;
