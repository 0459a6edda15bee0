/**
 * One row's work inside the batch's transaction: what it did is undone when it fails, the rows beside it stay. Strictly one after
 * the other. (After an error PostgreSQL refuses everything up to the savepoint; SQLite would go on with half a row.)
 */
import type { Knex } from 'knex';

export async function inSavepoint<Result>(
  trx: Knex.Transaction,
  work: () => Promise<Result>,
): Promise<Result> {
  await trx.raw('SAVEPOINT import_row');
  try {
    const result = await work();
    await trx.raw('RELEASE SAVEPOINT import_row');
    return result;
  } catch (error) {
    await trx.raw('ROLLBACK TO SAVEPOINT import_row');
    await trx.raw('RELEASE SAVEPOINT import_row');
    throw error;
  }
}
