/**
 * Reads of the public never use Strapi's own pool: on SQLite that is one connection, held for whole write transactions. They go
 * through read-only connections of their own: a worker thread on SQLite (WAL), a small pool on PostgreSQL.
 * Queries are built with knex and run as SQL text; several at once see one snapshot.
 */
import knexFactory, { type Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { clientOf } from '../raw-tables/database-client';
import { postgresSource } from './postgres-source';
import { sqliteSource } from './sqlite-source';

export interface Statement {
  sql: string;
  bindings: readonly unknown[];
}

/** One engine's way to run statements; all of one call in one snapshot. */
export interface ReadSource {
  run(statements: Statement[]): Promise<unknown[][]>;
  stop(): Promise<void>;
}

type Build = (knex: Knex) => Knex.QueryBuilder | Knex.Raw;

export interface Reader {
  rows<Row>(build: Build): Promise<Row[]>;
  snapshot(builds: Build[]): Promise<unknown[][]>;
  stop(): Promise<void>;
}

export const reader = ({ strapi }: { strapi: Core.Strapi }): Reader => {
  let source: ReadSource | undefined;
  const isPostgres = clientOf(strapi) === 'postgres';
  const builder = knexFactory(
    isPostgres ? { client: 'pg' } : { client: 'better-sqlite3', useNullAsDefault: true },
  );
  // Opened at the first read: the tables exist by then, and a command that reads nothing opens nothing.
  const open = () => (source ??= isPostgres ? postgresSource(strapi) : sqliteSource(strapi));

  const snapshot = (builds: Build[]) =>
    open().run(
      builds.map((build) => {
        const { sql, bindings } = build(builder).toSQL().toNative();
        return { sql, bindings };
      }),
    );
  return {
    snapshot,
    async rows<Row>(build: Build) {
      const [rows] = await snapshot([build]);
      return (rows ?? []) as Row[];
    },
    async stop() {
      await source?.stop();
      source = undefined;
    },
  };
};
