import { createServer, type Server } from 'node:http';
import type { Site } from './app.ts';
import { createListener } from './listener.ts';
import { boundConnections, boundTimes, exemptionOf, usualPatience } from './hold-connections.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { refuse } from '../wire/refuse.ts';
import { refuseUnreadable } from '../wire/unreadable.ts';

/** The site as a server that does not listen yet. What node:http would refuse without a word is refused with a problem. */
export function createSiteServer(site: Site): Server {
  const { limits, metrics, trustedProxies = [], connectionsPerClient: most = Infinity } = site;
  const patience = usualPatience(limits);
  const options = { requireHostHeader: false, connectionsCheckingInterval: patience.look };
  const server = createServer(options, createListener(site));
  boundTimes(server, patience);
  const isExempt = exemptionOf(trustedProxies);
  boundConnections(server, { most, isExempt, onRefuse: metrics.connectionRefused });
  server.on('checkExpectation', (request, response) => {
    refuse(request, response, unmetExpectation);
  });
  refuseUnreadable(server);
  return server;
}

const unmetExpectation: Problem = {
  kind: 'unmetExpectation',
  detail: {
    sv: 'Begäran väntar sig något som inte finns här. Det enda som kan stå i Expect är 100-continue.',
    en: 'The request expects what is not here. Expect can be nothing but 100-continue.',
  },
};
