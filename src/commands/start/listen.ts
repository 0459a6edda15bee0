/**
 * Loads and listens; answers its addresses. Strapi itself would end the process when the port is
 * taken (between the launcher's check and now): here that is an error with a sentence.
 */
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

class PortTakenError extends Error {
  constructor(port: number) {
    super(
      `端口 ${port} 已被占用，请停止占用它的程序或设置 PORT。\n` +
        `Port ${port} is taken: stop the program that uses it, or set PORT.`,
    );
  }
}

function portIsTaken(strapi: Core.Strapi): Promise<never> {
  const { httpServer } = strapi.server;
  return new Promise((_resolve, reject) => {
    const strapisOwn = httpServer.listeners('error') as Array<(error: Error) => void>;
    httpServer.removeAllListeners('error');
    httpServer.on('error', (error: NodeJS.ErrnoException & { port?: number }) => {
      if (error.code === 'EADDRINUSE') reject(new PortTakenError(error.port ?? 0));
      else for (const listener of strapisOwn) listener.call(httpServer, error);
    });
  });
}

export interface Addresses {
  /** For a browser: PUBLIC_URL, or the local address. */
  shown: string;
  /** For this machine. */
  local: string;
}

function localAddress({ address, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return `http://${address.includes(':') ? `[${address}]` : address}:${port}`;
}

export async function listen(strapi: Core.Strapi): Promise<Addresses> {
  if (!strapi.isLoaded) await strapi.load();
  const taken = portIsTaken(strapi);
  taken.catch(() => undefined);
  await Promise.race([strapi.listen(), taken]);
  const publicUrl = strapi.config.get<string>('server.url', '');
  const local = localAddress(strapi.server.httpServer.address() as AddressInfo);
  return { shown: /^https?:/.test(publicUrl) ? publicUrl.replace(/\/+$/, '') : local, local };
}
