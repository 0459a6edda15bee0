/** Reads the arguments of `npm run log`. A mistake names option, value and rule. Pure. */

export type LogCommand =
  | { kind: 'help' }
  | { kind: 'verify' | 'rebuild'; isJson: boolean }
  | { kind: 'redact'; isJson: boolean; person: string; reason: string }
  | { kind: 'mistake'; message: string };

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  verify: ['--json'],
  rebuild: ['--json'],
  redact: ['--person', '--reason', '--json'],
};
const LONGEST_REASON = 2_000;

export function readLogCommand(argv: readonly string[]): LogCommand {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) return { kind: 'help' };
  const [name = '', ...words] = argv;
  const allowed = OPTIONS[name];
  if (!allowed)
    return mistake(name, `须是其一（must be one of）：${Object.keys(OPTIONS).join(' ')}`);
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const [option = '', ...inline] = (words[at] ?? '').split('=');
    if (!allowed.includes(option))
      return mistake(option, `没有这个选项，可用（allowed）：${allowed.join(' ')}`);
    if (given.has(option)) return mistake(option, '只能给一次（given twice）');
    if (option === '--json') {
      given.set(option, '');
      continue;
    }
    const value = inline.length > 0 ? inline.join('=') : (words[(at += 1)] ?? '');
    if (value.trim() === '' || value.startsWith('--'))
      return mistake(option, '缺少值（needs a value）');
    given.set(option, value.trim());
  }
  const isJson = given.has('--json');
  if (name === 'verify' || name === 'rebuild') return { kind: name, isJson };
  return readRedact(given, isJson);
}

const readRedact = (given: ReadonlyMap<string, string>, isJson: boolean): LogCommand => {
  const [person, reason] = [given.get('--person'), given.get('--reason')];
  if (person === undefined)
    return mistake(
      '--person',
      '须给出决定清除的人的邮箱（the e-mail of the person who orders it）',
    );
  if (reason === undefined) return mistake('--reason', '须写明理由（why it is done）');
  if (reason.length > LONGEST_REASON)
    return mistake('--reason', `至多 ${LONGEST_REASON} 字（at most ${LONGEST_REASON} characters）`);
  return { kind: 'redact', isJson, person, reason };
};

const mistake = (option: string, rule: string): LogCommand => ({
  kind: 'mistake',
  message: `${option || 'COMMAND'}：${rule}；见 --help`,
});
