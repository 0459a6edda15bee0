/**
 * What a backup is on disk. `manifest.json` is written last and by renaming: a folder without it is no backup. `files.sha256` is in the
 * form that `sha256sum --check` reads, one line a file, so that a backup can be checked without this program.
 */
import path from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';
export const UNFINISHED = 'backup.unfinished';
export const FILE_LIST = 'files.sha256';
export const FILES = 'files';
export const DATABASE = { sqlite: 'database.sqlite', postgres: 'database.dump' } as const;

export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** Facts of the database in the very state that was copied. */
const facts = z.object({
  log: z.object({ epoch: z.string(), sequence: z.string(), entries: count, subjects: count }),
  register: z.object({ rows: count, files: count }),
  ledger: z.object({
    rows: count,
    subjects: count,
    /** SHA-256 over `type TAB id TAB ordinal TAB hash LF` of every head, in byte order of type and id. */
    heads: sha256,
    seals: count,
    newestSeal: z.object({ number: count, hash: sha256 }).nullable(),
  }),
  /** Versions of the raw tables by their owner: an older program refuses them. */
  versions: z.record(z.string(), count),
  /** Rows of every table. */
  tables: z.record(z.string(), count),
});

export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  program: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** ISO instants (UTC). The database is as it was at `startedAt`, or a moment later. */
  startedAt: z.string(),
  finishedAt: z.string(),
  /** By which a restore knows whether it has the same ENCRYPTION_KEY; null when none was set. */
  keyFingerprint: z.string().nullable(),
  database: z.object({ file: z.string(), bytes: count, sha256 }),
  /** Null: the files are in a store of their own (S3) and are not part of the backup. */
  files: z.object({ count, bytes: count, list: sha256 }).nullable(),
  facts,
});

export type Manifest = z.infer<typeof manifestSchema>;
export type DatabaseFacts = z.infer<typeof facts>;

export const SHA256_NAME = /^[0-9a-f]{64}$/;

/** As in the store itself: two levels of folders. */
export const placeOf = (sha256Hex: string): string =>
  path.join(sha256Hex.slice(0, 2), sha256Hex.slice(2, 4), sha256Hex);
