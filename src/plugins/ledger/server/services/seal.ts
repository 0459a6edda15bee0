/**
 * The daily seal. A cut first; then the root, read beside the writers; then the seal, whose number only one of several processes
 * gets. A process that dies in between leaves a cut and no seal: the next call makes one.
 */
import type { Core } from '@strapi/strapi';
import type { LedgerSealing } from '../../../../../types/ledger';
import { NO_HASH } from '../domain/header';
import { hashOfSeal, ledgerSeal, shanghaiDay, type SealRow } from '../domain/seal';
import { databaseTime } from '../read/database-time';
import { newestSeal, takeCut } from '../seal/cut';
import { rootOf } from '../seal/seal-root';
import { SEALS } from '../tables/steps';

export const seal = ({ strapi }: { strapi: Core.Strapi }): LedgerSealing => ({
  async run({ force = false, signal } = {}) {
    const isWanted = (newest: SealRow, now: string) =>
      force || shanghaiDay(newest.cut) < shanghaiDay(now);
    // Asked often on a day that has its seal: that must keep no writer waiting.
    const last = await newestSeal(strapi.db.connection);
    if (last && !isWanted(last, await databaseTime(strapi))) {
      return { seal: ledgerSeal(last), isNew: false };
    }
    const cut = await takeCut(strapi, { isWanted, signal });
    if (!('at' in cut)) return { seal: ledgerSeal(cut), isNew: false };
    const root = await rootOf(strapi, cut.newest?.cut ?? '', cut.at);
    const made = {
      number: (cut.newest?.number ?? 0) + 1,
      cut: cut.at,
      heads: root.heads(),
      root: root.digest(),
      previous_hash: cut.newest?.hash ?? NO_HASH,
    };
    const row: SealRow = { ...made, hash: hashOfSeal(made) };
    await strapi.db.connection(SEALS).insert(row).onConflict('number').ignore();
    const stored = (await strapi.db
      .connection(SEALS)
      .where({ number: row.number })
      .first()) as SealRow;
    return { seal: ledgerSeal(stored), isNew: stored.hash === row.hash };
  },
});
