/** After the last test of a run. */
import type { WithTemplate } from './database-template';

export default async function drop(): Promise<void> {
  await (globalThis as WithTemplate).databaseTemplate?.drop();
}
