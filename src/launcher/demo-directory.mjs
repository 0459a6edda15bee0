/**
 * The folder of the demonstration: its own database, files and secrets, fresh at every start unless it is kept. Never
 * touches the folder of a demonstration that is running, nor a folder that is not a demonstration's.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './process-lock.mjs';
import { LauncherStop, say } from './say.mjs';
import { freshSecrets, freshWebhookSecret } from './secrets.mjs';

const MARK = 'secrets.json';

function refuseIfRunning(folder) {
  const ownerFile = path.join(folder, 'gongkai.db.owner.json');
  if (!existsSync(ownerFile)) return;
  const { pid } = JSON.parse(readFileSync(ownerFile, 'utf8'));
  if (!isAlive({ pid, startTime: '' })) return;
  throw new LauncherStop(
    `演示已在运行（进程 ${pid}），请先停止它。`,
    `A demonstration is running already (process ${pid}); stop it first.`,
  );
}

/** Answers `{ secrets, siteSecret }`; the folder exists afterwards. */
export function prepareDemoDirectory(folder, isKept) {
  const mark = path.join(folder, MARK);
  refuseIfRunning(folder);
  if (isKept && existsSync(mark)) return JSON.parse(readFileSync(mark, 'utf8'));
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    if (!existsSync(mark)) {
      throw new LauncherStop(
        `${folder} 不是演示目录，不会清空。`,
        `${folder} is no demonstration's folder and is left alone.`,
      );
    }
    say(
      '清空上次的演示数据（--keep 可保留）',
      'Clearing the data of the last demonstration (--keep keeps it)',
    );
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state = { secrets: freshSecrets(), siteSecret: freshWebhookSecret() };
  writeFileSync(mark, JSON.stringify(state), { mode: 0o600 });
  return state;
}
