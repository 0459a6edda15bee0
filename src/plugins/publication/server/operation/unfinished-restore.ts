/**
 * No CMS starts on a database into which a backup is being restored, or was until somebody killed it: half of one must never be served. The
 * command that restores makes the table first and drops it last; it alone may load the application in between.
 */
import type { Core } from '@strapi/strapi';

/** `src/commands/unfinished-restore.ts` makes it under this name. */
const TABLE = 'unfinished_restore';

/** @throws Error saying what is to be done. */
export async function refuseUnfinishedRestore(strapi: Core.Strapi): Promise<void> {
  if (strapi.config.get<boolean>('restore.concludes', false)) return;
  if (!(await strapi.db.connection.schema.hasTable(TABLE))) return;
  throw new Error(
    '该数据库的恢复尚未完成，不能启动：请重新执行 npm run restore -- 备份目录 --clear-unfinished。\n' +
      'A restore into this database has not ended: run npm run restore -- BACKUP --clear-unfinished.',
  );
}
