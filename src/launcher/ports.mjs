/** Whether a port can be listened on; when not, a sentence that says what to do. */
import net from 'node:net';
import { LauncherStop } from './say.mjs';

/** A port number from a setting; throws for anything else. */
export function portOf(name, value, fallback) {
  const port = Number(value ?? fallback);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new LauncherStop(
    `${name}=${value} 不是端口号，请用 1 至 65535。`,
    `${name}=${value} is no port; use a number from 1 to 65535.`,
  );
}

function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** @param {string} name of the setting that chooses another port */
export async function checkPort(name, port, host) {
  const problem = await tryListen(port, host);
  if (problem === null) return;
  if (problem === 'EADDRINUSE') {
    throw new LauncherStop(
      `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：${name}=${port + 1} npm run …`,
      `Port ${port} is taken. Stop the program that uses it, or choose another port: ${name}=${port + 1} npm run …`,
    );
  }
  if (problem === 'EACCES') {
    throw new LauncherStop(
      `没有监听端口 ${port} 的权限。请改用 1024 以上的端口：${name}=1337`,
      `This user may not listen on port ${port}. Use a port above 1024: ${name}=1337`,
    );
  }
  throw new LauncherStop(
    `无法监听 ${host}:${port}（${problem}）。`,
    `Cannot listen on ${host}:${port} (${problem}).`,
  );
}
