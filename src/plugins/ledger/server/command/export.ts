/** `npm run ledger -- export`: rows to the output or to a new file, how many on the error stream. */
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ExportOptions, UsageMistake } from '../domain/command-options';
import { exportLedger } from '../export/export-ledger';
import { fileSink, outputSink, type Sink } from '../export/sink';
import { own } from '../plugin-services';
import { EXIT, type CommandIo } from './io';

const ROWS_A_PROGRESS_LINE = 50_000;
const NO_SUCH_PLACE = ['EEXIST', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EROFS'];

export async function exportCommand(
  strapi: Core.Strapi,
  options: ExportOptions,
  io: CommandIo,
): Promise<number | UsageMistake> {
  const { subject, out } = options;
  if (subject) {
    const { rows } = await own(strapi, 'ledger').history(subject.type, subject.id);
    const rule = '没有这个主体的记录 (nothing is recorded about this subject)';
    if (rows.length === 0)
      return { option: '--subject', value: `${subject.type}:${subject.id}`, rule };
  }
  const sink = out === null ? outputSink((text) => io.out(text)) : await openFile(out, io.cwd);
  if ('rule' in sink) return sink;
  let told = 0;
  try {
    const rows = await exportLedger(strapi, {
      options,
      sink,
      actor: `operator:${os.userInfo().username}`,
      signal: io.signal,
      onProgress(done) {
        if (done - told < ROWS_A_PROGRESS_LINE) return;
        told = done;
        io.err(`已导出 ${done} 行 · ${done} rows exported`);
      },
    });
    await sink.close();
    io.err(`已导出 ${rows} 行 · ${rows} rows exported`);
    return EXIT.done;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

const openFile = async (out: string, cwd: string): Promise<Sink | UsageMistake> => {
  try {
    return await fileSink(path.resolve(cwd, out));
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (!NO_SUCH_PLACE.includes(code)) throw error;
    const rule = `须是可新建的文件，不覆盖已有文件 (must be a file that can be made anew): ${code}`;
    return { option: '--out', value: out, rule };
  }
};
