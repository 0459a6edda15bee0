/**
 * A database of before the review kept these tables has none of their rows: each draft gets its row, and its files and the scans of its review on
 * paper are noted, once, while the CMS runs. Page by page: each notes how far it came, so an interrupted run goes on, and of several processes one
 * makes the next page. A command never does it: it would end in the middle.
 */
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { publication } from '../plugin-services';
import { FILLING } from '../tables/steps';
import { draftsOf } from './fill-drafts';
import { paperScans } from './fill-paper-scans';

export interface FillingWork {
  name: string;
  /** Whether there is anything to look at: a new database has nothing. */
  isEmpty(): Promise<boolean>;
  /** Where the first page begins. */
  start: string;
  /** Does the page behind `after`, inside the transaction. Answers how many it looked at, and where the next begins; null: there is none. */
  page(trx: Knex.Transaction, after: string): Promise<{ count: number; next: string | null }>;
}

export interface FillingOptions {
  onProgress?(count: number): void;
  signal?: AbortSignal;
}

const COUNT_A_LINE = 1_000;

const workOf = (strapi: Core.Strapi): FillingWork[] => [
  ...publication(strapi, 'descriptors')
    .all()
    .flatMap((descriptor) => draftsOf(strapi, descriptor) ?? []),
  paperScans(strapi),
];

/** What has not been looked at yet is noted as such, before anything is written by this program. */
export async function noteWork(strapi: Core.Strapi): Promise<void> {
  for (const { name, start, isEmpty } of workOf(strapi)) {
    const known = (await strapi.db.connection(FILLING).where({ name }).first('name')) as unknown;
    if (known) continue;
    const made_to = (await isEmpty()) ? null : start;
    await strapi.db.connection(FILLING).insert({ name, made_to }).onConflict('name').ignore();
  }
}

/** Goes on where an interrupted run stopped. Answers how many drafts and facts it looked at. */
export async function fill(
  strapi: Core.Strapi,
  { onProgress, signal }: FillingOptions = {},
): Promise<number> {
  let count = 0;
  for (const work of workOf(strapi)) {
    for (;;) {
      signal?.throwIfAborted();
      const startedAt = performance.now();
      const made = await makePage(strapi, work);
      if (made === null) break;
      count += made;
      onProgress?.(count);
      // Writers and readers come in between.
      await setTimeout(Math.min(200, (performance.now() - startedAt) / 2), undefined, { signal });
    }
  }
  return count;
}

/** How many were looked at; null when none is left. */
const makePage = async (strapi: Core.Strapi, work: FillingWork): Promise<number | null> =>
  await strapi.db.transaction(async ({ trx }) => {
    const { name } = work;
    const query = trx(FILLING).where({ name }).first('made_to');
    // Whoever makes pages waits here for another who does.
    if (strapi.db.dialect.client === 'postgres') void query.forUpdate();
    const state = (await query) as { made_to: string | null } | undefined;
    if (!state || state.made_to === null) return null;
    const { count, next } = await work.page(trx, state.made_to);
    await trx(FILLING).where({ name }).update({ made_to: next });
    return count;
  });

export const filling = ({ strapi }: { strapi: Core.Strapi }) => {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  return {
    run: (options?: FillingOptions): Promise<number> => fill(strapi, options),

    start(): void {
      running = fillAndSay(strapi, stopping.signal);
    },

    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
};

const fillAndSay = async (strapi: Core.Strapi, signal: AbortSignal): Promise<void> => {
  let said = 0;
  const onProgress = (count: number) => {
    if (count - said < COUNT_A_LINE) return;
    said = count;
    strapi.log.info(`The review has noted ${count} drafts and facts of before.`);
  };
  try {
    const left = (await strapi.db
      .connection(FILLING)
      .whereNotNull('made_to')
      .first('name')) as unknown;
    if (!left) return;
    strapi.log.info('The review notes the drafts of before; until then lists are not whole.');
    const count = await fill(strapi, { signal, onProgress });
    strapi.log.info(`The review has noted all drafts and facts of before: ${count}.`);
  } catch (error) {
    if (!signal.aborted)
      strapi.log.error(`Drafts of before could not be noted for the review: ${String(error)}`);
  }
};
