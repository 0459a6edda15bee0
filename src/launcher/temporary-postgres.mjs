/** A PostgreSQL for the tests: the one that `TEST_DATABASE_URL` names, or a temporary cluster of our own. */
import { endChild, startNode } from './children.mjs';
import { findPostgres } from './find-program.mjs';
import { inProject } from './project.mjs';

/**
 * Answers `{ url, stop() }`, or `{ chinese, english }` with the reason why there is none.
 * A given server is used as it is: the tests create and drop only databases named `gongkai_test_*` in it.
 */
export async function providePostgres(given = process.env.TEST_DATABASE_URL) {
  if (given) return { url: given, stop: async () => undefined };
  const binaries = findPostgres();
  if (!binaries) {
    return {
      chinese: '未设置 TEST_DATABASE_URL，本机也没有 PostgreSQL（apt-get install -y postgresql）',
      english:
        'TEST_DATABASE_URL is not set and PostgreSQL is not installed (apt-get install -y postgresql)',
    };
  }
  const keeper = startNode([inProject('src', 'launcher', 'postgres-keeper.mjs'), binaries], {
    ipc: true,
    output: 'to-stderr',
  });
  const answer = await new Promise((resolve) => {
    keeper.once('message', resolve);
    void keeper.ended.then(() => resolve({ problem: 'the cluster ended at once' }));
  });
  if (answer.url) return { url: answer.url, stop: () => endChild(keeper) };
  return {
    chinese: `临时 PostgreSQL 无法启动：${answer.problem}`,
    english: `a temporary PostgreSQL could not be started: ${answer.problem}`,
  };
}
