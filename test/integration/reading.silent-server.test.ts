/** PostgreSQL behind a wire that can be cut or held: a read fails in time, and nothing else does. */
import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { postgresSource } from '../../src/plugins/publication/server/reading/postgres-source';
import type { ReadSource } from '../../src/plugins/publication/server/reading/reader';
import { createTestDatabase, ENGINE, type TestDatabase } from '../support/database';

const onPostgres = ENGINE === 'postgres' ? describe : describe.skip;

interface Wire {
  url: string;
  /** Ends all connections without a word. */
  cut(): void;
  /** Nothing is carried any more, in either direction. */
  hold(): void;
  close(): Promise<void>;
}

async function wireTo(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isHeld = false;
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (isHeld || to.write(bytes)));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    url: url.href,
    cut,
    hold: () => (isHeld = true),
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

onPostgres('a server that is lost', () => {
  let database: TestDatabase;
  let wire: Wire;
  let source: ReadSource;

  beforeEach(async () => {
    database ??= await createTestDatabase();
    wire = await wireTo(database.environment.DATABASE_URL ?? '');
    source = postgresSource(
      { log: { warn: () => undefined } as never },
      { connectionString: wire.url, connections: 1, currentMemory: () => null },
    );
    await rows('select 1 as one');
  }, 60_000);
  afterEach(() => wire.close());
  afterAll(() => database?.drop());

  const rows = (...texts: string[]) =>
    source.perform('rows', { statements: texts.map((sql) => ({ sql, bindings: [] })) });
  const failure = (reading: Promise<unknown>) =>
    reading.then(
      () => null,
      (error: { code?: string; message: string }) => error,
    );

  test('in the middle of a read fails that read alone; the next has a new connection', async () => {
    const reading = failure(rows('select pg_sleep(1.5)'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    wire.cut();
    expect(await reading).toMatchObject({ message: expect.stringMatching(/terminated/) });
    expect(await rows('select 2 as two')).toEqual([[{ two: 2 }]]);
    await source.stop();
  });

  test.each([
    ['one statement', ['select 1']],
    ['several in one snapshot', ['select 1', 'select 2']],
  ])(
    'that says nothing to %s is given up in time, and so is the stop',
    async (_what, texts) => {
      wire.hold();
      const startedAt = performance.now();
      const [first, waiting] = [failure(rows(...texts)), failure(rows(...texts))];
      expect(await first).toMatchObject({ code: '57014' });
      expect(performance.now() - startedAt).toBeLessThan(4_500);
      // It had waited for the connection that was lost; no other can be had.
      expect(await waiting).not.toBeNull();
      await source.stop();
      expect(performance.now() - startedAt).toBeLessThan(8_000);
    },
    20_000,
  );
});
