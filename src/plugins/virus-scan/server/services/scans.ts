/**
 * What the virus scanner says of files, and what follows. Where one is set, nothing is served before it has called the bytes clean; what it
 * found infected is never served, whatever is set. What was not judged yet is tried again until it is; all of it stands in the database.
 */
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { inTransaction, judge, putDown, scannerOf, type Scan, type ScanState } from '../judge';
import { judgeDue } from '../judge-due';
import { acting, ledger, reader } from '../plugin-services';
import { SCANS } from '../tables';

/** Why bytes may not be served. */
export type HeldBack = 'infected' | 'unscanned';

export const scans = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Judges a file that is not kept yet. The source is read to its end or destroyed. */
  judge: (source: Readable): Promise<Scan> => judge(strapi, source),

  /** Judges what is due; answers how many verdicts there are. */
  judgeDue: (signal?: AbortSignal): Promise<number> => judgeDue(strapi, signal),

  /** Puts down what was said of bytes that have just been kept. What is known of them already gives way to a verdict only. */
  async record(sha256: string, scan: Scan): Promise<void> {
    const isJudged = scan.state === 'clean' || scan.state === 'infected';
    await inTransaction(strapi, async (trx) => {
      const known = isJudged ? undefined : await trx(SCANS).where({ sha256 }).first('state');
      if (known === undefined) await putDown(strapi, trx, sha256, scan, isJudged ? 0 : 1);
    });
  },

  /**
   * 留痕: a virus was found in these bytes; at upload nothing of them was kept. The same bytes may be kept from before the scanner knew
   * this virus: they are not served from now on.
   */
  async note(sha256: string, signature: string, where: 'upload' | 'kept'): Promise<void> {
    strapi.log.error(`查出病毒 / a virus was found in file ${sha256} (${where}): ${signature}`);
    const { actor, personId } = acting(strapi).current();
    await inTransaction(strapi, async (trx) => {
      const known = await trx(SCANS).where({ sha256 }).first('state');
      if (where === 'upload' && known !== undefined)
        await putDown(strapi, trx, sha256, { state: 'infected', signature }, 0);
      await ledger(strapi).append(trx, {
        subjectType: 'file',
        subjectId: sha256,
        act: 'virus_found',
        actor,
        actorId: personId === undefined ? null : `person:${personId}`,
        from: null,
        to: where === 'upload' ? 'refused' : 'infected',
        ground: null,
        contentHash: sha256,
        details: { signature },
      });
    });
  },

  /** Why the bytes may not leave the system, as committed; null: they may. */
  async whyHeldBack(sha256: string): Promise<HeldBack | null> {
    const [row] = await reader(strapi).rows<{ state: ScanState }>((knex) =>
      knex(SCANS).where({ sha256 }).select('state').limit(1),
    );
    return reasonOf(row?.state, scannerOf(strapi) !== null);
  },

  /** The same for many, in the caller's transaction; those that may leave are absent. */
  async heldBack(sha256s: readonly string[]): Promise<Record<string, HeldBack>> {
    if (sha256s.length === 0) return {};
    const rows = await inTransaction(strapi, (trx) =>
      trx(SCANS)
        .whereIn('sha256', [...sha256s])
        .select<{ sha256: string; state: ScanState }[]>('sha256', 'state'),
    );
    const states = new Map(rows.map(({ sha256, state }) => [sha256, state]));
    const isOn = scannerOf(strapi) !== null;
    return Object.fromEntries(
      sha256s.flatMap((sha256) => {
        const reason = reasonOf(states.get(sha256), isOn);
        return reason ? [[sha256, reason]] : [];
      }),
    );
  },
});

export type Scans = ReturnType<typeof scans>;

const reasonOf = (state: ScanState | undefined, isOn: boolean): HeldBack | null => {
  if (state === 'infected') return 'infected';
  return isOn && state !== 'clean' ? 'unscanned' : null;
};
