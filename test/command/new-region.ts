import { join } from 'node:path';
import { folderWith } from '../support/files.ts';

/** What `styrkedata init` asks, answered for a region that does not exist. */
export const answers = [
  ...['--name', 'Region Exempel', '--organisation-number', '2321000222'],
  ...['--areas', "Skog & hav = Forest & sea; Jord, berg: 'malm' = Soil, rock: 'ore'"],
  ...['--email', 'info@region.example'],
];

/** A folder that is not there yet. */
export async function newFolder(): Promise<string> {
  return join(await folderWith({}), 'region');
}
