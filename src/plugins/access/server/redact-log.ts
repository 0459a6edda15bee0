/** Puts `redact` around what the log writes: the last text of a line, whatever it was made of. */
import type { Core } from '@strapi/strapi';
import { redact } from './domain/redact';

/** Where winston keeps the finished line. */
const LINE = Symbol.for('message');

type Line = Record<string | symbol, unknown>;
interface Format {
  transform(line: Line, options?: unknown): Line | boolean;
}

export function redactLog(strapi: Core.Strapi): void {
  const log = strapi.log as unknown as { format: Format; transports: { format?: Format }[] };
  const around = (format: Format): Format => ({
    transform(line, options) {
      const done = format.transform(line, options);
      if (typeof done === 'object' && typeof done[LINE] === 'string') {
        done[LINE] = redact(done[LINE]);
      }
      return done;
    },
  });
  log.format = around(log.format);
  for (const transport of log.transports) {
    if (transport.format) transport.format = around(transport.format);
  }
}
