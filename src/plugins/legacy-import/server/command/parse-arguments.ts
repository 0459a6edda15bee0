/** The command line of the import: what is asked, or why it can't be done. Pure. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UnusableInput } from '../read/unusable-input';

export interface ImportOptions {
  /** Absolute paths. */
  files: string[];
  dryRun: boolean;
  publish: boolean;
  approver: string | null;
  createAgencies: boolean;
  overwrite: boolean;
  resume: boolean;
  json: boolean;
  /** Absolute; null: below `.data/imports`. */
  report: string | null;
  encoding: string | null;
  source: string | null;
}

/** What code of the same process may leave out. */
export type ImportRequest = Partial<ImportOptions> & Pick<ImportOptions, 'files'>;

/** @throws UnusableInput where publication is asked for and nobody answers for it. */
export function completeOptions(request: ImportRequest): ImportOptions {
  const options: ImportOptions = {
    ...{ dryRun: false, publish: false, createAgencies: false, overwrite: false, resume: false },
    ...{ json: false, approver: null, report: null, encoding: null, source: null },
    ...request,
  };
  if (options.publish && !options.approver) {
    throw new UnusableInput(
      '--publish 需要 --approver EMAIL（签发人） / --publish needs --approver EMAIL',
    );
  }
  return options;
}

const NOT_YET = ['profile', 'suggest', 'undo'] as const;

/** @throws UnusableInput with one sentence for the person who called. */
export function parseArguments(argv: readonly string[], cwd: string): ImportOptions {
  const { values, positionals } = parsed(argv);
  for (const name of NOT_YET) {
    if (values[name] !== undefined) {
      throw new UnusableInput(`本版本尚无 --${name} / --${name} is not available in this version`);
    }
  }
  if (positionals.length === 0)
    throw new UnusableInput('请给出要导入的文件 / name the file to import');
  const resolve = (file: string) => path.resolve(cwd, file);
  const files = positionals.map(resolve);
  if (new Set(files).size < files.length) {
    throw new UnusableInput('同一文件给出了两次 / the same file was named twice');
  }
  return completeOptions({
    files,
    dryRun: values['dry-run'] === true,
    publish: values.publish === true,
    approver: values.approver?.trim() || null,
    createAgencies: values['create-agencies'] === true,
    overwrite: values.overwrite === true,
    resume: values.resume === true,
    json: values.json === true,
    report: values.report === undefined ? null : resolve(values.report),
    encoding: values.encoding ?? null,
    source: values.source?.trim() || null,
  });
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        publish: { type: 'boolean' },
        approver: { type: 'string' },
        'create-agencies': { type: 'boolean' },
        overwrite: { type: 'boolean' },
        resume: { type: 'boolean' },
        json: { type: 'boolean' },
        report: { type: 'string' },
        encoding: { type: 'string' },
        source: { type: 'string' },
        profile: { type: 'string' },
        suggest: { type: 'string' },
        undo: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UnusableInput(`命令行有误 / bad command line: ${(error as Error).message}`);
  }
}
