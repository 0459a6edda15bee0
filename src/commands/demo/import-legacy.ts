/**
 * Imports the bundled legacy sample through the same command that `npm run import` runs, in this process, and reads the
 * counts from its JSON line. Exit code 3 (some rows rejected) is expected: the sample holds rows that must be refused.
 */
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import { performCommand } from '../perform-command';
import type { ImportCounts } from './demo-messages';

const SOME_REJECTED = 3;
const COUNTS = [
  'read',
  'created',
  'updated',
  'unchanged',
  'rejected',
  'heldBack',
  'published',
] as const;

/** The counts in the last line that is a JSON object with them, or null. */
export function countsIn(lines: string[]): ImportCounts | null {
  for (const line of lines.join('\n').split('\n').reverse()) {
    if (!line.startsWith('{')) continue;
    try {
      const report = JSON.parse(line) as Record<string, unknown>;
      if (typeof report.read !== 'number') continue;
      const counts = COUNTS.map((name) => [name, Number(report[name] ?? 0)]);
      return Object.fromEntries(counts) as unknown as ImportCounts;
    } catch {
      // A line of text that begins like JSON.
    }
  }
  return null;
}

export async function importLegacy(
  strapi: Core.Strapi,
  options: { file: string; approver: string; reportDirectory: string },
  io: CommandIo,
): Promise<ImportCounts> {
  const lines: string[] = [];
  const { file, approver, reportDirectory } = options;
  const argv = [file, '--publish', '--approver', approver, '--report', reportDirectory, '--json'];
  const code = await performCommand(strapi, 'import', argv, {
    ...io,
    out: (line) => lines.push(line),
  });
  const counts = countsIn(lines);
  if (counts && (code === 0 || code === SOME_REJECTED)) return counts;
  for (const line of lines) io.err(line);
  throw new Error(`导入失败（退出码 ${code}） · the import failed (exit code ${code})`);
}
