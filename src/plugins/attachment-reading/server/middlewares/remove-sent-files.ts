/**
 * Removes the temporary files of a request that is refused. Strapi 5.54 removes them only after a request that succeeds, so that a refused
 * file, which may hold what this system must not hold, would stay in the temporary folder of the machine.
 */
import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import type { SentFiles } from './sent-files';

export const removeSentFiles: Core.MiddlewareFactory =
  () => async (context: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      const { files = {} } = context.request as { files?: SentFiles };
      for (const { filepath } of Object.values(files).flat()) {
        if (filepath !== undefined) await rm(filepath, { force: true });
      }
      throw error;
    }
  };
