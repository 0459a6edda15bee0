/**
 * Who acts, and on what evidence, for the writes made inside a function: known from the request for people at the admin,
 * said here by whatever acts in code (import, commands, write API, clock).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { WithdrawalKind } from '../contracts';

export interface Acting {
  /** E-mail of the person, or the name of the job. Kept in the log, never published. */
  actor: string;
  /** The admin user behind the actor; absent for jobs and imports. */
  personId?: number;
  /** Source evidence by which an import may say what is otherwise the system's to say. */
  evidence?: { firstPublishedAt?: string };
  /** Whether system fields (index number, slug …) may be written: imports only. */
  mayWriteSystemFields?: boolean;
  /** What the public is told of what these writes take away. */
  withdrawal?: { kind: WithdrawalKind; replacedBy: string | null; reason?: string | null };
  /** The approver of an import stands for the content that is being written. */
  importApproval?: { personId: number; email: string; run: string };
  /** The class of a public item is being changed by the action that is there for it. */
  isReclassification?: boolean;
  /** The review writes into the item what it records: nobody drafts by that. */
  isOfReview?: boolean;
  /** What the ledger is told beside it of these writes: on whose plan, for which day. */
  details?: Record<string, unknown>;
}

const storage = new AsyncLocalStorage<Acting>();

export const acting = ({ strapi }: { strapi: Core.Strapi }) => ({
  run<Result>(as: Acting, work: () => Promise<Result>): Promise<Result> {
    return storage.run(as, work);
  },

  /** Whether code acts here in somebody's name, and has asked for what it needs to know. */
  isSaid: (): boolean => storage.getStore() !== undefined,

  /** Who acts now: as said by `run`, else the admin user of the request, else the system itself. */
  current(): Acting {
    const said = storage.getStore();
    if (said) return said;
    const user = strapi.requestContext.get()?.state?.user as
      { id?: number; email?: string } | undefined;
    if (user?.email === undefined) return { actor: 'system' };
    return { actor: user.email, ...(user.id !== undefined && { personId: user.id }) };
  },
});
