/** The feed for those who fetch it: what changed after a position, newest entry of each subject. */
import type { Core } from '@strapi/strapi';
import { parseChangesQuery } from '../changes-query';
import { formatCursor } from '../cursor';

interface Page {
  events: unknown[];
  next: bigint;
  latest: bigint;
  epoch: string;
}

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async changes(context) {
    const asked = parseChangesQuery(context.query as Record<string, unknown>);
    if (!asked.ok) {
      context.status = 400;
      context.body = {
        data: null,
        error: {
          status: 400,
          name: 'ValidationError',
          message: asked.message,
          details: asked.details,
        },
      };
      return;
    }
    const { sequence: after } = asked.after;
    const feed = strapi.plugin('publication').service('feed');
    const answer = strapi.plugin('publication').service('answer');
    const page: Page | null = await answer.orUnavailable(
      context,
      feed.read({ after, limit: asked.limit, lane: 'public' }),
    );
    if (!page) return;
    if (asked.after.epoch !== null && asked.after.epoch !== page.epoch) {
      context.status = 410;
      context.body = {
        data: null,
        error: {
          status: 410,
          name: 'GoneError',
          message: 'The feed has a new epoch: begin again without `after`.',
          details: { code: 'epoch_changed', epoch: page.epoch },
        },
      };
      return;
    }
    context.body = {
      data: page.events,
      meta: {
        next: formatCursor(page.epoch, page.next),
        latest: formatCursor(page.epoch, page.latest),
      },
    };
  },
});

export default controller;
