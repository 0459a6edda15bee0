/**
 * `npm test`: the whole suite on SQLite and on PostgreSQL, then the browser tests. The last line of standard output is
 * the sum: `N passed, N failed, N skipped`. `--lane NAME` runs one lane; what follows goes to jest.
 */
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { findChromium } from './find-program.mjs';
import { BUILDS, LABELS, LANES, filesOf } from './lanes.mjs';
import { main } from './main.mjs';
import { runLane } from './run-lane.mjs';
import { LauncherStop, print, say } from './say.mjs';
import { providePostgres } from './temporary-postgres.mjs';
import { NO_RESULTS, addResults, summaryLine } from './test-results.mjs';

function parseArguments(args) {
  const at = args.indexOf('--lane');
  if (at === -1) return { lanes: LANES, jestArgs: args };
  const lane = args[at + 1];
  if (LANES.includes(lane))
    return { lanes: [lane], jestArgs: args.filter((_, i) => i !== at && i !== at + 1) };
  throw new LauncherStop(
    `没有名为 ${lane} 的测试组。`,
    `There is no lane ${lane}; lanes are ${LANES.join(', ')}.`,
    2,
  );
}

/** What a lane needs: `{ env, stop? }`, or the reason why it cannot run. */
async function provide(lane) {
  if (lane === 'integration') return { env: { TEST_ENGINE: 'sqlite' } };
  if (lane === 'postgres') {
    const postgres = await providePostgres();
    const env = { TEST_ENGINE: 'postgres', TEST_DATABASE_URL: postgres.url };
    return postgres.url ? { env, stop: postgres.stop } : postgres;
  }
  if (lane === 'e2e') {
    const chromium = findChromium();
    if (chromium) return { env: { TEST_ENGINE: 'sqlite', CHROMIUM_PATH: chromium } };
    return {
      chinese: '未找到 chromium',
      english: 'chromium is not installed (apt-get install -y chromium)',
    };
  }
  return { env: {} };
}

const [CHINESE, ENGLISH] = [0, 1];

async function laneResults(lane, jestArgs, seen) {
  if (filesOf(lane).length === 0) return NO_RESULTS;
  const need = await provide(lane);
  if (!need.env) {
    say(
      `跳过 ${LABELS[lane][CHINESE]}：${need.chinese}`,
      `Skipped: ${LABELS[lane][ENGLISH]}: ${need.english}`,
    );
    // The PostgreSQL lane would have run the same tests as the SQLite one; of others only the files are known.
    const skipped =
      lane === 'postgres' && seen.integration ? seen.integration.passed : filesOf(lane).length;
    return { ...NO_RESULTS, skipped };
  }
  try {
    await ensureBuilt(BUILDS[lane]);
    say(`—— ${LABELS[lane][CHINESE]}`, LABELS[lane][ENGLISH]);
    return await runLane(lane, need.env, jestArgs);
  } catch (error) {
    if (!(error instanceof LauncherStop)) throw error;
    process.stderr.write(`${error.message}\n`); // the build failed: this lane has not run, which is a failure
    return { ...NO_RESULTS, failed: 1 };
  } finally {
    await need.stop?.();
  }
}

await main(async () => {
  const { lanes, jestArgs } = parseArguments(process.argv.slice(2));
  await ensureInstalled();
  const seen = {};
  for (const lane of lanes) {
    seen[lane] = await laneResults(lane, jestArgs, seen);
    say(`${LABELS[lane][CHINESE]}：${summaryLine(seen[lane])}`, LABELS[lane][ENGLISH]);
  }
  const total = Object.values(seen).reduce(addResults, NO_RESULTS);
  print(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
});
