/** Tells this process, after the commit, that the log has grown. Other processes notice by their poll. */
import type { Core } from '@strapi/strapi';
import type { HeadWatch } from './head-watch';

/** Called inside a transaction: the news is told only if and after that one commits. */
export async function announce(strapi: Core.Strapi, sequence: bigint): Promise<void> {
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => strapi.plugin('publication').service<HeadWatch>('headWatch').advance(sequence));
  });
}
