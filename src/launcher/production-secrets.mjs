/**
 * Secrets of a production start. For an empty database fresh ones are written to `.env`; a database with content was
 * written with certain secrets (encrypted site secrets, sessions), so there a missing one stops the start.
 */
import { runNode } from './children.mjs';
import { appendToEnvFile, readEnvFile } from './env-file.mjs';
import { inProject } from './project.mjs';
import { LauncherStop, say } from './say.mjs';
import { freshSecrets, missingSecrets } from './secrets.mjs';

const ENV_FILE = inProject('.env');

async function isDatabaseEmpty(env) {
  const script = inProject('dist', 'src', 'commands', 'start', 'is-database-empty.js');
  const { code, output } = await runNode([script], { output: 'pipe', env });
  if (code === 0) return output.trim() === 'empty';
  throw new LauncherStop(output.trim(), 'The database could not be looked at.');
}

/** The environment of the CMS: `.env`, the process's own above it, and NODE_ENV=production. */
export async function productionEnvironment() {
  const env = { ...readEnvFile(ENV_FILE), ...process.env, NODE_ENV: 'production' };
  const missing = missingSecrets(env);
  if (missing.length === 0) return env;
  if (!(await isDatabaseEmpty(env))) {
    throw new LauncherStop(
      `缺少密钥 ${missing.join('、')}：数据库已有内容，必须使用原来的密钥。请恢复 .env 文件或设置环境变量。`,
      `Missing ${missing.join(', ')}: the database has content, which needs the secrets it was written with. Restore .env or set them in the environment.`,
    );
  }
  const secrets = freshSecrets(missing);
  appendToEnvFile(ENV_FILE, secrets);
  say('已生成新密钥并写入 .env，请妥善备份。', 'Wrote fresh secrets to .env: back it up.');
  return { ...env, ...secrets };
}
