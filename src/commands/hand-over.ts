/** The runner's side of the local socket: gives a command to the running CMS and relays what it says. */
import http from 'node:http';
import type { CommandIo } from './command-io';
import { EXIT } from './command-io';
import type { RunEvent, RunRequest } from './hand-over-protocol';

/** Nobody listens at the socket (any more): the caller looks again who holds the database. */
export class NobodyListensError extends Error {}

function post(socketPath: string, path: string, body = ''): http.ClientRequest {
  const headers = { 'content-length': Buffer.byteLength(body) };
  const request = http.request({ socketPath, path, method: 'POST', headers, agent: false });
  request.end(body);
  return request;
}

function opened(request: http.ClientRequest): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once('response', resolve);
    request.once('error', (error) => reject(new NobodyListensError(error.message)));
  });
}

/** The events as they come; ends where the stream ends, in order or not: only an exit code means an orderly end. */
async function* eventsOf(response: http.IncomingMessage): AsyncGenerator<RunEvent> {
  let rest = '';
  response.setEncoding('utf8');
  try {
    for await (const part of response) {
      const lines = (rest + String(part)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as RunEvent;
    }
  } catch {
    // The CMS is gone.
  }
}

/** Runs `asked` in the CMS behind `socketPath`; answers its exit code, 1 if the CMS goes away meanwhile. */
export async function handOver(
  socketPath: string,
  asked: RunRequest,
  io: CommandIo,
): Promise<number> {
  const request = post(socketPath, '/run', JSON.stringify(asked));
  const response = await opened(request);
  request.on('error', () => undefined); // what happens from here on ends the stream of lines
  let exit: number | undefined;
  let run: string | undefined;
  const abort = () => run && post(socketPath, `/runs/${run}/abort`).on('error', () => undefined);
  io.signal.addEventListener('abort', abort);
  for await (const event of eventsOf(response)) {
    if ('out' in event) io.out(event.out);
    else if ('err' in event) io.err(event.err);
    else if ('exit' in event) exit = event.exit;
    else run = event.run;
  }
  io.signal.removeEventListener('abort', abort);
  if (exit !== undefined) return exit;
  io.err('CMS 在命令执行中停止 · the CMS stopped while it ran the command');
  return EXIT.failed;
}
