import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { evaluateAsync } from './evaluate';

const complaint = (call: string) => `${call}.then(() => 'fine', (error) => error.message)`;

describe('a port', () => {
  it('that is taken is told with the setting that chooses another', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await evaluateAsync(
      'ports.mjs',
      complaint(`m.checkPort('SITE_PORT', ${port}, '127.0.0.1')`),
    );
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).toContain(`SITE_PORT=${port + 1}`);
    await new Promise((resolve) => server.close(resolve));
    expect(
      await evaluateAsync('ports.mjs', complaint(`m.checkPort('PORT', ${port}, '127.0.0.1')`)),
    ).toBe('fine');
  });

  it.each(['0', '65536', 'http', '80.5', '-1'])('%s is refused', async (value) => {
    const call = `Promise.resolve().then(() => m.portOf('PORT', '${value}', 1))`;
    expect(await evaluateAsync('ports.mjs', complaint(call))).toContain(`PORT=${value}`);
  });
});
