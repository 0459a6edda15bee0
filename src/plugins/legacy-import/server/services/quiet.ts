/**
 * Strapi 5.54 reads every written entry again after commit, un-awaited, to tell its webhooks. A process that ends at once after an import
 * would close the database under those reads and die of it, so the run ends when they are over (or after a moment, on a busy system).
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

const LONGEST_MILLISECONDS = 3000;
const STEP_MILLISECONDS = 20;

export async function quiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool?: Pool };
  for (let waited = 0; pool && waited < LONGEST_MILLISECONDS; waited += STEP_MILLISECONDS) {
    if (pool.numUsed() + pool.numPendingAcquires() === 0) return;
    await wait(STEP_MILLISECONDS);
  }
}
