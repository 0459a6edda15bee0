/** 清除: bytes of erased files that a crash left on record are removed now. Answers how many orders were finished. */
import type { Core } from '@strapi/strapi';
import { eraseBytes } from '../erasure/erase-files';
import { ERASURES } from '../tables/steps';
import { reportTrouble } from './report';

const PAGE = 100;

export async function finishErasures(strapi: Core.Strapi): Promise<number> {
  let finished = 0;
  for (let after = 0; ;) {
    const rows = (await strapi.db
      .connection(ERASURES)
      .whereNotNull('files_left')
      .whereNotNull('confirmed_at')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .select('id')) as { id: number }[];
    for (const { id } of rows) {
      try {
        await eraseBytes(strapi, id);
        finished += 1;
      } catch (error) {
        reportTrouble(
          strapi,
          `erased files of order ${id} (清除的文件，检查文件目录的权限)`,
          error,
        );
      }
    }
    if (rows.length < PAGE) return finished;
    after = rows.at(-1)?.id ?? after;
  }
}
