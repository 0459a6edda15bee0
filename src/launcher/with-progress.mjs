/** A long step with a sign of life: the name at the start, the seconds every quarter of a minute and at the end. */
import { say } from './say.mjs';

const SIGN_OF_LIFE_MS = 15_000;

const seconds = (since) => Math.round((Date.now() - since) / 1000);

export async function withProgress(chinese, english, work) {
  const since = Date.now();
  say(`${chinese}…`, `${english}…`);
  const timer = setInterval(
    () => say(`  已用 ${seconds(since)} 秒`, `${seconds(since)} s so far`),
    SIGN_OF_LIFE_MS,
  );
  try {
    const result = await work();
    say(`  用时 ${seconds(since)} 秒`, `took ${seconds(since)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
