/**
 * A receiving site for tests of delivery: a real HTTP server on 127.0.0.1 whose answers a test decides request by
 * request, and which notes what it got and how many requests it had at a time.
 */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export interface ReceivedEvent {
  id: string;
  type: string;
  subject: string;
  sequence: string;
  epoch: string;
  datahash: string;
  data: Record<string, unknown>;
}

export interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  events: ReceivedEvent[];
  at: number;
}

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
  delayMs?: number;
}

export interface Receiver {
  url: string;
  requests: ReceivedRequest[];
  mostAtATime: () => number;
  /** Decides each answer; by default everything is accepted. */
  respond: (request: ReceivedRequest) => Reply;
  /** How many events each request carried. */
  sizes(): number[];
  stop(): Promise<void>;
}

export async function startReceiver(respond?: Receiver['respond']): Promise<Receiver> {
  let atATime = 0;
  let most = 0;
  const delayed = new Set<NodeJS.Timeout>();
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    atATime += 1;
    most = Math.max(most, atATime);
    outgoing.once('close', () => (atATime -= 1));
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const request: ReceivedRequest = {
        method: incoming.method ?? '',
        path: incoming.url ?? '',
        headers: incoming.headers,
        body,
        events: JSON.parse(body) as ReceivedEvent[],
        at: Date.now(),
      };
      receiver.requests.push(request);
      const reply = receiver.respond(request);
      const timer = setTimeout(() => {
        delayed.delete(timer);
        outgoing.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
        outgoing.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
      }, reply.delayMs ?? 0);
      delayed.add(timer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    requests: [],
    mostAtATime: () => most,
    respond: respond ?? (() => ({ status: 200 })),
    sizes: () => receiver.requests.map((request) => request.events.length),
    stop: () =>
      new Promise((resolve) => {
        for (const timer of delayed) clearTimeout(timer);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

interface DeliveryServices {
  dispatcher: { start(): void; stop(graceMs?: number): Promise<void> };
  sites: {
    add(options: Record<string, unknown>): Promise<{ id: string; madeSecret: string | null }>;
    list(): Promise<(Record<string, unknown> & { id: string; state: string; cursor: string })[]>;
    pause(id: string): Promise<void>;
    resume(id: string): Promise<void>;
    rotate(id: string, secret?: string): Promise<{ madeSecret: string | null }>;
  };
  receipts: {
    forSubject(documentId: string): Promise<Record<string, unknown>[]>;
    counts(id: string): Promise<Record<string, unknown>>;
    pending(): Promise<number>;
  };
  refusals: { deadLetters(): Promise<Record<string, unknown>[]> };
  command: {
    run(argv: string[], io: Record<string, unknown>): Promise<number>;
  };
}

export const delivery = <Name extends keyof DeliveryServices>(
  strapi: Core.Strapi,
  name: Name,
): DeliveryServices[Name] =>
  strapi.plugin('first-platform').service(name) as unknown as DeliveryServices[Name];

/** Registers a receiver with the usual secret. */
export const addSite = async (
  strapi: Core.Strapi,
  receiver: Receiver,
  more: Record<string, unknown> = {},
): Promise<string> =>
  (
    await delivery(strapi, 'sites').add({
      url: receiver.url,
      secret: SECRET,
      allowPrivate: true,
      ...more,
    })
  ).id;

/** Polls until `found` answers something true. */
export async function until<T>(
  found: () => T | Promise<T>,
  withinMs = 15_000,
): Promise<NonNullable<T>> {
  for (const end = Date.now() + withinMs; ;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${found.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** When the cursor of a site has reached the head of the log. */
export const arrived = (strapi: Core.Strapi, siteId: string): Promise<true> =>
  until(async () => {
    const counts = await delivery(strapi, 'receipts').counts(siteId);
    return counts.pending === 0 && counts.isPendingWhole ? (true as const) : null;
  });

export const siteOf = async (strapi: Core.Strapi, id: string) => {
  const found = (await delivery(strapi, 'sites').list()).find((site) => site.id === id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
};
