/** Reads bytes in the processes of the compiled application; no Strapi is started. */
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FileRead } from '../../src/plugins/attachment-reading/server/process/file-read';
import type { Limits } from '../../src/plugins/attachment-reading/server/process/limits';
import type { ReadingProcesses } from '../../src/plugins/attachment-reading/server/process/reading-processes';
import { PROJECT_ROOT } from '../support/application';

const compiled = <T>(file: string): T =>
  createRequire(__filename)(
    path.join(PROJECT_ROOT, 'dist/src/plugins/attachment-reading/server/process', file),
  ) as T;

export const { LIMITS } = compiled<{ LIMITS: Limits }>('limits.js');
export const { readingProcesses } = compiled<{
  readingProcesses(limits: Limits): ReadingProcesses;
}>('reading-processes.js');

export interface TemporaryFiles {
  write(bytes: Buffer): string;
  remove(): void;
}

export function temporaryFiles(): TemporaryFiles {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-reading-'));
  let count = 0;
  return {
    write(bytes) {
      const file = path.join(directory, String((count += 1)));
      writeFileSync(file, bytes);
      return file;
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export const said = ({ reading }: FileRead): string[] => [
  ...reading.findings.map(({ code, place, line }) => `${code}@${place} ${line}`),
  ...(reading.state === 'read' ? [] : [`unreadable: ${reading.reason}`]),
];
