/**
 * The table that stands in a database from the first moment of a restore to its last. While it is there no CMS starts on that database
 * (`src/plugins/publication/server/operation/unfinished-restore.ts` knows the same name).
 */
export const UNFINISHED_RESTORE = 'unfinished_restore';

export interface UnfinishedRestore {
  /** The folder of the backup. */
  backup: string;
  /** The folder that the files were being put into; null: none. */
  files: string | null;
  started_at: string;
}

export const CREATE_UNFINISHED_RESTORE = `create table ${UNFINISHED_RESTORE} (
  backup text not null, files text, started_at varchar(24) not null)`;
