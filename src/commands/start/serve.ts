/**
 * The CMS process behind `npm start`: loads, listens, tells the launcher (when there is one) that it is up, and ends in
 * good order on SIGTERM. A failed start says why in a sentence.
 */
import type { Core } from '@strapi/strapi';
import { explainError } from '../explain-error';
import { createApplication, holdDatabase } from '../load-application';
import { listen } from './listen';

/** Null once there is an administrator. */
const setUpPath = (strapi: Core.Strapi): Promise<string | null> =>
  (
    strapi.plugin('access').service('first-administrator') as {
      setUpPath(): Promise<string | null>;
    }
  ).setUpPath();

async function serve(): Promise<void> {
  const strapi = await createApplication();
  const lock = await holdDatabase();
  const end = () => {
    void strapi.destroy().finally(() => {
      lock.release();
      process.exit(0);
    });
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  const { shown } = await listen(strapi);
  process.send?.({ listening: shown });
  process.stdout.write(`Gongkai 已启动 · is up: ${shown}  (${shown}/admin)\n`);
  const setUp = await setUpPath(strapi);
  if (setUp)
    process.stdout.write(`建立第一位管理员 · make the first administrator: ${shown}${setUp}\n`);
}

serve().catch((error: unknown) => {
  process.stderr.write(`${explainError(error, Boolean(process.env.GONGKAI_DEBUG))}\n`);
  process.exit(1);
});
