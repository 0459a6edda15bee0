/**
 * Reads the arguments of `npm run ledger`. A mistake is answered with the option, the value and the rule, so that the operator can
 * mend the line. Pure.
 */
import { FORMATS, type Format } from './export-format';

export interface UsageMistake {
  option: string;
  value: string | null;
  rule: string;
}

export interface ExportOptions {
  format: Format;
  subject: { type: string; id: string } | null;
  /** Calendar dates of Asia/Shanghai, both days included. */
  from: string | null;
  to: string | null;
  withDetails: boolean;
  out: string | null;
}

export type LedgerCommand =
  | { kind: 'help' }
  | { kind: 'verify'; isJson: boolean; seal: string | null }
  | { kind: 'seal'; force: boolean }
  | { kind: 'export'; options: ExportOptions }
  | { kind: 'mistake'; mistake: UsageMistake };

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  verify: ['--json', '--seal'],
  seal: ['--force'],
  export: ['--format', '--subject', '--from', '--to', '--with-details', '--out'],
};
const FLAGS = ['--json', '--force', '--with-details'];

export function readLedgerCommand(argv: readonly string[]): LedgerCommand {
  if (argv.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  const [name = '', ...rest] = argv;
  const allowed = OPTIONS[name];
  if (!allowed) {
    const rule = `须是其一（must be one of）：${Object.keys(OPTIONS).join(' ')}；见 --help`;
    return mistake(name || 'COMMAND', null, rule);
  }
  const given = readOptions(rest, allowed);
  if ('kind' in given) return given;
  if (name === 'seal') return { kind: 'seal', force: given.has('--force') };
  return name === 'verify' ? readVerify(given) : readExport(given);
}

type Given = Map<string, string>;

const readOptions = (
  words: readonly string[],
  allowed: readonly string[],
): Given | LedgerCommand => {
  const given: Given = new Map();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const cut = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = cut < 0 ? word : word.slice(0, cut);
    if (!allowed.includes(name)) {
      return mistake(name, null, `没有这个选项，可用（allowed）：${allowed.join(' ')} --help`);
    }
    if (given.has(name)) return mistake(name, null, '只能给一次（given twice）');
    if (FLAGS.includes(name)) {
      if (cut >= 0) return mistake(name, word.slice(cut + 1), '不带值（takes no value）');
      given.set(name, '');
      continue;
    }
    const value = cut < 0 ? words[(at += 1)] : word.slice(cut + 1);
    if (!value || value.startsWith('--')) return mistake(name, null, '缺少值（needs a value）');
    given.set(name, value);
  }
  return given;
};

const readVerify = (given: Given): LedgerCommand => {
  const seal = given.get('--seal') ?? null;
  if (seal !== null && !/^[0-9a-f]{64}$/.test(seal)) {
    return mistake('--seal', seal, '须是封存的哈希（must be the hash of a seal, 64 hex digits）');
  }
  return { kind: 'verify', isJson: given.has('--json'), seal };
};

const readExport = (given: Given): LedgerCommand => {
  const format = given.get('--format');
  if (!isFormat(format)) {
    return mistake('--format', format ?? null, `须是其一（must be one of）：${FORMATS.join(' ')}`);
  }
  const subject = given.get('--subject') ?? null;
  const [type, id] = subject?.split(/:(.*)/s) ?? [];
  if (subject !== null && (!type || !id)) {
    return mistake(
      '--subject',
      subject,
      '须为 TYPE:ID，如 information_item:abc（must be TYPE:ID）',
    );
  }
  for (const option of ['--from', '--to']) {
    const date = given.get(option);
    if (date !== undefined && !isDate(date)) {
      return mistake(option, date, '须是日期 YYYY-MM-DD（must be a date）');
    }
  }
  const [from, to] = [given.get('--from') ?? null, given.get('--to') ?? null];
  if (from && to && from > to) {
    return mistake('--to', to, '不得早于 --from（must not be before --from）');
  }
  return {
    kind: 'export',
    options: {
      format,
      subject: type && id ? { type, id } : null,
      from,
      to,
      withDetails: given.has('--with-details'),
      out: given.get('--out') ?? null,
    },
  };
};

const isFormat = (value: string | undefined): value is Format =>
  (FORMATS as readonly (string | undefined)[]).includes(value);

const isDate = (value: string) =>
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const mistake = (option: string, value: string | null, rule: string): LedgerCommand => ({
  kind: 'mistake',
  mistake: { option, value, rule },
});
