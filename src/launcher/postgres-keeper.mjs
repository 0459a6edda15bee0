/**
 * A process that keeps a temporary PostgreSQL cluster for the tests and removes it when it ends (SIGTERM, or when the
 * launcher is gone: it is started with a lifeline). Durability is off. PostgreSQL refuses to run as root: then it runs
 * as `postgres` or `nobody`. Says `{ url }` over IPC once the cluster answers.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 60_000;
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
];

/** A user and group for the cluster when this process is root. */
function plainUser() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry =
    lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!entry) throw new Error('neither the user postgres nor nobody exists');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

async function keep(binaries) {
  const user = plainUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-postgres-'));
  let server;
  const end = () => {
    server?.kill('SIGINT'); // fast shutdown
    if (!server) clear();
  };
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const options = {
    ...user,
    cwd: folder,
    env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' },
  };
  const initialise = [
    '-D',
    data,
    '-U',
    'gongkai',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  execFileSync(path.join(binaries, 'initdb'), initialise, { ...options, stdio: 'pipe' });

  const port = await freePort();
  const settings = [
    ...SETTINGS,
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  server = spawn(path.join(binaries, 'postgres'), args, {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  server.stderr.on('data', (part) => (log = (log + part).slice(-4000)));
  server.once('exit', clear);
  for (const until = Date.now() + START_MS; !(await canConnect(port)); await sleep(100)) {
    if (Date.now() > until) throw new Error(`postgres did not start: ${log}`);
  }
  process.send?.({ url: `postgres://gongkai@127.0.0.1:${port}/postgres` });
}

keep(process.argv[2]).catch((error) => {
  process.send?.({ problem: String(error.stderr ?? error.message ?? error) });
  process.exitCode = 1;
  process.disconnect?.();
});
