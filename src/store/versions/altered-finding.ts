import type { Finding } from '../../load/finding.ts';
import { listAltered, type AlteredTerm } from '../port/altered-term.ts';

/** What is told of a store that alters terms, instead of publishing in it. */
export function alteredFinding(address: string, altered: readonly AlteredTerm[]): Finding {
  const list = listAltered(altered);
  return {
    severity: 'violation',
    path: address,
    message: {
      sv: `Databasen ger tillbaka andra termer än den får: ${list}. Därför publiceras inget i den. Välj en databas som behåller termerna (rdf4j:), eller godta det med --accept-altered-terms true.`,
      en: `The store gives back other terms than it is given: ${list}. So nothing is published in it. Choose a store that keeps terms (rdf4j:), or accept it by --accept-altered-terms true.`,
    },
  };
}
