/** Reading that took too long is no fault of the reader: 503, and when to come again. */
import type { Context } from 'koa';
import { isTimedOut } from '../reading/timed-out';

const RETRY_AFTER_SECONDS = '5';

/** What was read; null when that took too long, and then the answer is written. */
export async function orUnavailable<Answer>(
  context: Context,
  reading: Promise<Answer>,
): Promise<Answer | null> {
  try {
    return await reading;
  } catch (error) {
    if (!isTimedOut(error)) throw error;
    context.set('Retry-After', RETRY_AFTER_SECONDS);
    context.status = 503;
    context.body = {
      data: null,
      error: {
        status: 503,
        name: 'ServiceUnavailableError',
        message: 'Reading took too long: try again, or narrow the filters.',
        details: {},
      },
    };
    return null;
  }
}
