import type { ServerContext } from '@modelcontextprotocol/server';
import { newFind, type Site } from '../../http/server/app.ts';
import { newAskSite } from '../../http/server/ask-site.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { withSite } from './with-site.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/**
 * `styrkedata mcp`: answers an assistant on this machine that has started it, by the Model Context Protocol over
 * standard input and output, until it closes them. The log goes to standard error.
 */
export function mcpCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  // Versions are kept by what serves them.
  const store = { ...settings.store, drawsPages: false };
  const alone = { ...settings, archive: undefined, store };
  return withSite(alone, { terminal, logTo: 'error' }, async ({ site }) => {
    const { serveStdio } = await import('@modelcontextprotocol/server/stdio');
    const { newMcpServer } = await import('../../http/mcp/new-server.ts');
    const openPlace = placesOf(site);
    const { snapshot } = site.editions.current();
    const connection = serveStdio(() => newMcpServer({ snapshot }, openPlace), {
      maxSubscriptions: 0,
    });
    await new Promise<void>((resolve) => {
      terminal.onStop(resolve);
      terminal.onInputEnd(resolve);
    });
    await connection.close();
    return exitCodes.done;
  });
}

/** Opens a place for each question: the edition of the moment, which lives until the question is answered. */
function placesOf(site: Site) {
  const askSite = newAskSite({ ...site, find: newFind(site) });
  return ({ mcpReq: { signal } }: Pick<ServerContext, 'mcpReq'>) => {
    const { edition, leave } = site.editions.enter();
    const onLeave: (() => void)[] = [leave];
    const caller = {
      client: 'standard input',
      readBody: () => Promise.resolve(Buffer.alloc(0)),
      signal: () => signal,
      onGone: (callback: () => void) => {
        onLeave.push(callback);
      },
    };
    return {
      snapshot: edition.snapshot,
      ask: askSite({ edition, caller }),
      leave: () => {
        for (const each of onLeave) each();
      },
    };
  };
}
