/**
 * One cell: requests a second and percentiles by autocannon, ten connections unless told, a warm-up before; and what an answer costs the server in processor time,
 * which other work on the machine disturbs far less than either.
 */
import { loadavg } from 'node:os';
import autocannon from 'autocannon';

const CONNECTIONS = 10;
/** Answers: more than these say nothing new. Cold ones are fewer than the addresses that there are. */
const MOST = { hot: 20_000, cold: 2_000 };
const PROBES = 3;
/** Before it is measured, until V8 has compiled what it runs: so many, or as many as a slow server answers in some seconds. */
const WARM_UP = { answers: 2_000, seconds: 6 };

/**
 * @param server with `url`, and `cpu()`: milliseconds of processor time used until now, its database's included.
 * @param least so many answers at least, however long they take.
 * @param addressOf the path of the so-many-th request: the same always is hot, another each time is cold.
 * @returns good answers a second, milliseconds at percentiles, milliseconds of processor time an answer, answers other than 200, load of the machine.
 */
export async function measure(
  server,
  addressOf,
  { seconds, least, from = 0, headers = {}, connections = CONNECTIONS },
) {
  let number = from;
  const next = addressOf.isHot ? () => addressOf(0) : () => addressOf((number += 1));
  const run = (amount, onResponse) =>
    new Promise((resolve, reject) => {
      const instance = autocannon(
        {
          url: server.url,
          headers,
          connections,
          amount,
          timeout: 120,
          requests: [
            addressOf.isHot
              ? { path: next() }
              : { setupRequest: (request) => ({ ...request, path: next() }) },
          ],
        },
        (error, result) => (error ? reject(error) : resolve(result)),
      );
      instance.on('response', onResponse);
    });
  const probed = [];
  for (let probe = 0; probe < PROBES; probe += 1) {
    const startedAt = performance.now();
    await (await fetch(`${server.url}${next()}`, { headers })).arrayBuffer();
    probed.push(performance.now() - startedAt);
  }
  const most = MOST[addressOf.isHot ? 'hot' : 'cold'];
  const fitting = Math.round((seconds * 1_000) / Math.min(...probed));
  const amount = Math.max(least, Math.min(most, fitting));
  const warming = Math.round((WARM_UP.seconds * 1_000) / Math.min(...probed));
  await run(Math.max(connections, Math.min(WARM_UP.answers, warming)), () => undefined);

  const times = [];
  const statuses = new Map();
  const usedBefore = await server.cpu();
  const result = await run(amount, (_client, status, _bytes, time) => {
    times.push(time);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const used = (await server.cpu()) - usedBefore;

  times.sort((left, right) => left - right);
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const good = statuses.get(200) ?? 0;
  return {
    rate: good / result.duration,
    cpu: used / Math.max(1, times.length),
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    failed: times.length - good + result.errors,
    answered: times.length + result.errors,
    kilobytes: result.throughput.total / Math.max(1, times.length) / 1000,
    load: loadavg()[0],
  };
}

export const hot = (path) => Object.assign(() => path, { isHot: true });
