/**
 * Reads of the public never use Strapi's own pool: on SQLite that is one connection, held for whole write transactions. They go
 * through read-only connections of their own: worker threads on SQLite (WAL), small pools on PostgreSQL; one of each for internal reads.
 * What takes longer than two seconds, or would wait behind too many, is rejected with a `TimedOutError`.
 * Queries are built with knex and run as SQL text; several at once see one snapshot. Where later ones depend on earlier ones, they are
 * a `Work`: one that has a name is done as a whole where the reading is.
 */
import knexFactory, { type Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { clientOf } from '../raw-tables/database-client';
import { headName } from '../log/head';
import type { HeadWatch } from '../log/head-watch';
import { answerAsks } from './answer-asks';
import { keptValues } from './kept-values';
import { postgresSource } from './postgres-source';
import { replicaSource } from './replica-source';
import { sqliteSource } from './sqlite-source';
import { templateOf, type Template } from './template';
import { performInSteps, type Statement, type Work } from './work';
import type { InputOf, ResultOf, WorkName } from './works';

/** One engine's way to read. */
export interface ReadSource {
  perform<Name extends WorkName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>>;
  stop(): Promise<void>;
}

export type Build = (knex: Knex) => Knex.QueryBuilder | Knex.Raw;

/** `internal`: the poll and delivery, which a crowd of slow public queries must not keep waiting. */
export type Lane = 'public' | 'internal';

export interface Reader {
  /** A work by its name, with what it needs to know: all of it on one connection. */
  perform<Name extends WorkName>(
    name: Name,
    input: InputOf<Name>,
    lane?: Lane,
  ): Promise<ResultOf<Name>>;
  /** A work that is no such thing: each of its steps is a reading of its own, and so none is on a replica. */
  follow<Result>(work: Work<Result>): Promise<Result>;
  statement(build: Build): Statement;
  /** To be filled in again and again. */
  template(build: Build, mayBePrepared?: boolean): Template;
  rows<Row>(build: Build, lane?: Lane): Promise<Row[]>;
  snapshot(builds: Build[], lane?: Lane): Promise<unknown[][]>;
  stop(): Promise<void>;
}

const CONNECTIONS = {
  postgres: { public: 4, internal: 1 },
  sqlite: { public: 2, internal: 1 },
} as const;

/** The public's reads on the replica, where there is one (`GONGKAI_READ_DATABASE_URL`). */
const onPostgres = (strapi: Core.Strapi, lane: Lane): ReadSource => {
  const connections = CONNECTIONS.postgres[lane];
  const memoryOf = keptValues();
  const certainHead = () => strapi.plugin('publication').service<HeadWatch>('headWatch').certain();
  const currentMemory = () => {
    const head = certainHead();
    return head && memoryOf(headName(head));
  };
  const { connectionString } = strapi.config.get<{ connectionString: string }>(
    'database.connection.connection',
  );
  const primary = postgresSource(strapi, {
    connectionString,
    connections,
    currentMemory,
  });
  const replicaUrl = strapi.plugin('publication').config<string>('readReplicaUrl');
  if (lane !== 'public' || !replicaUrl) return primary;
  return replicaSource(strapi, {
    primary,
    connectionString: replicaUrl,
    connections,
    certainHead,
    currentMemory,
  });
};

export const reader = ({ strapi }: { strapi: Core.Strapi }): Reader => {
  const sources = new Map<Lane, ReadSource>();
  const isPostgres = clientOf(strapi) === 'postgres';
  const builder = knexFactory(
    isPostgres ? { client: 'pg' } : { client: 'better-sqlite3', useNullAsDefault: true },
  );
  // Opened at the first read: the tables exist by then, and a command that reads nothing opens nothing.
  const open = (lane: Lane): ReadSource => {
    const known = sources.get(lane);
    if (known) return known;
    const source = isPostgres
      ? onPostgres(strapi, lane)
      : sqliteSource(strapi, CONNECTIONS.sqlite[lane]);
    sources.set(lane, source);
    return source;
  };

  const statement = (build: Build): Statement => {
    const { sql, bindings } = build(builder).toSQL().toNative();
    return { sql, bindings };
  };
  const snapshot = (builds: Build[], lane: Lane = 'public') =>
    open(lane).perform('rows', { statements: builds.map(statement) });

  return {
    perform: (name, input, lane = 'public') => open(lane).perform(name, input),
    follow: (work) =>
      performInSteps(work, (asks) =>
        answerAsks(asks, (statements) => open('internal').perform('rows', { statements })),
      ),
    statement,
    template: (build, mayBePrepared) => templateOf(builder, build, mayBePrepared),
    snapshot,
    async rows<Row>(build: Build, lane?: Lane) {
      const [rows] = await snapshot([build], lane);
      return (rows ?? []) as Row[];
    },
    async stop() {
      const opened = [...sources.values()];
      sources.clear();
      await Promise.all(opened.map((source) => source.stop()));
    },
  };
};
