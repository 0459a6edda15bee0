/**
 * PostgreSQL's own programs, run on the database of `DATABASE_URL`. A password goes by the environment, never by the command line, which others
 * on the machine can read.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal';

const DEBIAN = '/usr/lib/postgresql';
const INSTALL = 'apt-get install -y postgresql-client';

export type Tool = 'pg_dump' | 'pg_restore';

/** In PATH, or where Debian keeps it (newest version first). @throws Refusal that says what to install. */
export function findTool(name: Tool, folders: readonly string[] = usualFolders()): string {
  const found = folders
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
  if (found) return found;
  throw new Refusal(
    `找不到 ${name}：请安装与服务器版本相同或更新的 PostgreSQL 客户端（${INSTALL}）。`,
    `${name} is not installed: install the PostgreSQL client of the server's version or newer (${INSTALL}).`,
  );
}

/** Runs it to its end. @throws Refusal when it is older than the server; Error with what it said when it fails. */
export async function runTool(
  tool: string,
  args: readonly string[],
  connectionString: string,
  signal: AbortSignal,
): Promise<void> {
  const { address, environment } = withoutPassword(connectionString);
  const child = spawn(tool, [...args, '--no-password', `--dbname=${address}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let said = '';
  child.stderr
    .setEncoding('utf8')
    .on('data', (part: string) => (said = (said + part).slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  if (said.includes('version mismatch'))
    throw new Refusal(
      `${tool} 的版本低于服务器：请安装与服务器版本相同或更新的 PostgreSQL 客户端。`,
      `${tool} is older than the server: install the PostgreSQL client of the server's version or newer.\n${said.trim()}`,
    );
  throw new Error(`${path.basename(tool)}: ${said.trim()}`);
}

function withoutPassword(connectionString: string) {
  const url = new URL(connectionString);
  // Both places in which a connection string may have it.
  const password = decodeURIComponent(url.password) || url.searchParams.get('password');
  url.password = '';
  url.searchParams.delete('password');
  return { address: url.href, environment: password ? { PGPASSWORD: password } : {} };
}

const usualFolders = () => [...(process.env.PATH ?? '').split(path.delimiter), ...debianFolders()];

function debianFolders(): string[] {
  try {
    return readdirSync(DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => path.join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
