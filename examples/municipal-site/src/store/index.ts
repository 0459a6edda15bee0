/** The site's store: one SQLite file and the named things that are asked of it. */
import { countHeld } from './counts';
import { itemLists } from './item-lists';
import { openDatabase } from './open-database';
import { projector } from './project';
import { subjectStore } from './subjects';
import { trees } from './trees';

export function openStore(path: string, siteCode: string) {
  const database = openDatabase(path);
  return {
    subjects: subjectStore(database),
    projector: projector(database, siteCode),
    lists: itemLists(database),
    trees: trees(database),
    counts: () => countHeld(database),

    /** All or nothing, and no other writer in between. */
    transaction: <T>(work: () => T): T => database.transaction(work).immediate(),

    /** Moves the write-ahead log into the file and empties it, so that what was deleted is in neither. */
    settle: () => void database.pragma('wal_checkpoint(TRUNCATE)'),

    close: () => void database.close(),
  };
}

export type Store = ReturnType<typeof openStore>;
