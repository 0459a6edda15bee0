/** How the CMS starts, refuses to start, and ends. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestDatabase, ENGINE, createEmptyDatabase } from '../support/database';
import { freePort, startCms } from './commands.process';

jest.setTimeout(120_000);

describe('the CMS process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  it('says in a sentence that its port is taken, and ends', async () => {
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, err } = await startCms({ ...database.environment, PORT: String(port) }).outcome;
    expect(err).toContain(`Port ${port} is taken: stop the program that uses it, or set PORT.`);
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
    await new Promise((resolve) => server.close(resolve));
  });

  it('answers when it says that it is up, and ends in good order when asked to', async () => {
    const cms = startCms({ ...database.environment, PORT: String(await freePort()) });
    const address = await cms.up;
    expect((await fetch(`${address}/_health`)).status).toBe(204);
    cms.child.kill('SIGTERM');
    expect((await cms.outcome).code).toBe(0);
  });

  const second =
    ENGINE === 'sqlite'
      ? 'is the only one on a SQLite database'
      : 'may be one of many on PostgreSQL';
  it(second, async () => {
    const first = startCms({ ...database.environment, PORT: String(await freePort()) });
    await first.up;
    const other = startCms({ ...database.environment, PORT: String(await freePort()) });
    if (ENGINE === 'sqlite') {
      const { code, err } = await other.outcome;
      expect(err).toContain(`is in use by process ${first.child.pid}`);
      expect(code).toBe(1);
    } else {
      await other.up;
      other.child.kill('SIGTERM');
      await other.outcome;
    }
    first.child.kill('SIGTERM');
    expect((await first.outcome).code).toBe(0);
  });
});
