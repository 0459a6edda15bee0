/**
 * Where a backup is restored to, on either engine. From `begin` on the target has a table that keeps every CMS from starting on it; the
 * application drops it in the transaction that ends the restore.
 */
import type { UnfinishedRestore } from '../unfinished-restore';

export interface Target {
  /** What an interrupted restore has left, or null. */
  unfinished(): Promise<UnfinishedRestore | null>;
  /** Clears what an interrupted restore has left; only after `unfinished` has found one. */
  clear(): Promise<void>;
  /** @throws Refusal naming what is there when the database is not empty. */
  begin(marker: UnfinishedRestore): Promise<void>;
  /** Puts the database of the backup in. */
  load(file: string, marker: UnfinishedRestore, signal: AbortSignal): Promise<void>;
  /** Lets go of locks and connections. */
  close(): Promise<void>;
}
