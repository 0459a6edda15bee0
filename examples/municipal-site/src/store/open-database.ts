/**
 * Opens the site's own SQLite file and makes its tables. `subject` is the truth: one row for each subject of
 * the feed, with the newest sequence and either the document or the tombstone. The other tables
 * are made from it in the same transaction and serve the pages.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export type SiteDatabase = Database.Database;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS subject (
    subject TEXT PRIMARY KEY, type TEXT NOT NULL, sequence TEXT NOT NULL, epoch TEXT NOT NULL,
    datahash TEXT NOT NULL, eventTime TEXT NOT NULL, isWithdrawn INTEGER NOT NULL, document TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS subject_by_type ON subject (type, isWithdrawn);
  CREATE INDEX IF NOT EXISTS subject_by_sequence ON subject (sequence);

  -- Events of a type or change this version does not know: the header only, no content.
  CREATE TABLE IF NOT EXISTS ignored (
    subject TEXT NOT NULL, type TEXT NOT NULL, sequence TEXT NOT NULL, epoch TEXT NOT NULL,
    datahash TEXT NOT NULL, eventId TEXT NOT NULL, PRIMARY KEY (subject, type)
  ) WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS item (
    subject TEXT PRIMARY KEY, title TEXT NOT NULL, indexNumber TEXT, documentNumber TEXT,
    agencyName TEXT NOT NULL, publishedAt TEXT NOT NULL, generatedOn TEXT, validity TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS item_newest ON item (publishedAt DESC, subject DESC);

  -- Where an item is listed: dimension agency (code = documentId), column, subject, clause.
  CREATE TABLE IF NOT EXISTS place (
    dimension TEXT NOT NULL, code TEXT NOT NULL, subject TEXT NOT NULL, label TEXT,
    PRIMARY KEY (dimension, code, subject)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS place_by_subject ON place (subject);

  CREATE TABLE IF NOT EXISTS relation (
    origin TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (origin, kind, target)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS relation_by_target ON relation (target);

  -- Agencies and categories as trees: scheme is 'agency' or the category's scheme.
  CREATE TABLE IF NOT EXISTS node (
    subject TEXT PRIMARY KEY, scheme TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
    parent TEXT, position INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS node_by_code ON node (scheme, code);
  CREATE INDEX IF NOT EXISTS node_by_parent ON node (parent);
`;

export function openDatabase(path: string): SiteDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  // Withdrawn text must not survive in free pages of the file.
  database.pragma('secure_delete = ON');
  database.exec(SCHEMA);
  return database;
}
