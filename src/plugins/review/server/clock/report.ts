/** What the clock says to the operator: which item, what hindered it, what to do. A database error may carry values; its code says enough. */
import type { Core } from '@strapi/strapi';
import type { Due } from './job';
import type { Counts } from './pass';
import { refusalCodes } from './refusal-codes';

const nameOf = (error: unknown): string => {
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown };
  return refusalCodes(error)?.join('、') ?? (typeof code === 'string' ? code : (name ?? 'unknown'));
};

export function reportFailure(strapi: Core.Strapi, { job, subject }: Due, error: unknown): void {
  strapi.log.error(
    `clock: ${job} ${subject.type} ${subject.documentId} 未能办理（${nameOf(error)}），稍后再试；持续出现时请检查该条信息 / not done, tried again ` +
      'later; look at the item if this goes on',
  );
  strapi.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

export function reportTrouble(strapi: Core.Strapi, what: string, error: unknown): void {
  strapi.log.error(
    `clock: ${what} 中断（${nameOf(error)}），稍后再试。检查数据库连接 / interrupted, tried again; check the database`,
  );
  strapi.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

export function reportDone(strapi: Core.Strapi, counts: Counts): void {
  const done = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  if (done.length > 0) strapi.log.info(`clock: ${done.join(', ')}`);
}
