/** A backup is made of a database of ours that is whole: not of another program's, not of one whose restore was interrupted. */
import { Refusal } from '../refusal';
import { UNFINISHED_RESTORE } from '../unfinished-restore';

/** @throws Refusal */
export function refuseForeign(tables: readonly string[]): void {
  if (tables.includes(UNFINISHED_RESTORE))
    throw new Refusal(
      '该数据库的恢复尚未完成，不能备份。',
      'A restore into this database has not ended: it can not be backed up.',
    );
  if (!tables.includes('publication_state') || !tables.includes('ledger_heads'))
    throw new Refusal(
      '该数据库没有本系统的内容（尚未启动过）。',
      'This database has nothing of this system in it (it was never started on it).',
    );
}
