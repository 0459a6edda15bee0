/**
 * Puts the files of a request in the order in which they were sent, in which answers and refusals count them. The parser lists them in the order in which
 * their writing ended. `config/middlewares.ts` gives temporary files names that sort.
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { SentFile, SentFiles } from './sent-files';

const bySending = (one: SentFile, other: SentFile) =>
  one.newFilename < other.newFilename ? -1 : 1;

export const sortSentFiles: Core.MiddlewareFactory = () => (context: Context, next: Next) => {
  const { files = {} } = context.request as { files?: SentFiles };
  for (const sent of Object.values(files)) if (Array.isArray(sent)) sent.sort(bySending);
  return next();
};
