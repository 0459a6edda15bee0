/** Tables of PostgreSQL as they are a while after they were filled: counted, and all of their rows known to be visible. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Knex } from 'knex';

const MOST_ATTEMPTS = 100;

/**
 * What somebody was reading at that moment is not known to be visible to all, and PostgreSQL then expects an index alone to need the rows, too.
 * @throws Error when somebody goes on reading.
 */
export async function vacuum(knex: Knex, table: string): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    await knex.raw('vacuum analyze');
    const { rows } = (await knex.raw(
      'select relallvisible = relpages as is_visible from pg_class where relname = ?',
      [table],
    )) as { rows: [{ is_visible: boolean }] };
    if (rows[0].is_visible) return;
    await sleep(100);
  }
  throw new Error(`"${table}" is never all visible`);
}
