/** What the process writes while a test runs: Strapi's log at its most talkative, and both standard streams. */
import type { Application } from '../support/application';

export interface Captured {
  lines: string[];
  stop(): void;
}

interface Logger {
  level: string;
  transports: { silent?: boolean }[];
  on(event: 'data', listener: (entry: object) => void): void;
  off(event: 'data', listener: (entry: object) => void): void;
}

const PRINTED = Symbol.for('message');

export function captureLog({ strapi }: Application): Captured {
  const lines: string[] = [];
  const log = strapi.log as unknown as Logger;
  const { level } = log;
  const note = (entry: { [PRINTED]?: unknown }) =>
    void lines.push(`${JSON.stringify(entry)} ${String(entry[PRINTED] ?? '')}`);
  log.on('data', note);
  log.level = 'silly';
  for (const each of log.transports) each.silent = true;
  const streams = [process.stdout, process.stderr];
  const originals = streams.map((one) => one.write.bind(one));
  for (const [index, one] of streams.entries()) {
    one.write = ((...given: unknown[]) => {
      lines.push(String(given[0]));
      return (originals[index] as (...all: unknown[]) => boolean)(...given);
    }) as typeof one.write;
  }
  return {
    lines,
    stop() {
      log.off('data', note);
      for (const each of log.transports) each.silent = false;
      log.level = level;
      for (const [index, one] of streams.entries())
        one.write = originals[index] as typeof one.write;
    },
  };
}
