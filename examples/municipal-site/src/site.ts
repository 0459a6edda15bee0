/** One running site: its settings, texts, store and server. Tests start it in their own process, on a free port. */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from './log';
import { type Verify, signatureVerifier } from './receive/verify-signature';
import type { Settings } from './settings';
import { type Store, openStore } from './store';
import { type Texts, textsIn } from './texts';
import { answer } from './web/answer';
import { problem } from './web/reply';
import { send } from './web/send';

export interface Site {
  settings: Settings;
  texts: Texts;
  store: Store;
  verify: Verify;
  log: Log;
  /** The public address of this site, without a slash at the end. */
  origin(): string;
}

export interface RunningSite {
  site: Site;
  port: number;
  close(): Promise<void>;
}

const CLOSE_GRACE_MS = 3000;

/** @throws when the secret can't be used, the database can't be opened, or the port is taken (EADDRINUSE) */
export async function startSite(settings: Settings, log: Log): Promise<RunningSite> {
  const verify = signatureVerifier(settings.secret);
  const store = openStore(settings.database, settings.siteCode);
  const server = createServer({ requestTimeout: 30_000 });
  const site: Site = {
    ...{ settings, store, verify, log },
    texts: textsIn(settings.language),
    origin: () => settings.origin ?? `http://localhost:${portOf(server)}`,
  };
  server.on('request', (request, response) => {
    answer(site, request)
      .catch((error: Error) => {
        log('request.failed', { path: request.url?.split('?')[0] ?? '', error: error.message });
        return problem(500, site.texts.receipt.notAvailable);
      })
      .then((reply) => send(request, response, reply, settings.feedOrigin))
      .catch(() => response.destroy());
  });
  try {
    await listen(server, settings.port);
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    site,
    port: portOf(server),
    async close() {
      setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS).unref();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo | null)?.port ?? 0;

function listen(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
