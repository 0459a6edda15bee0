/**
 * Reads the arguments of `npm run token` and `npm run people`. A mistake is answered with the option, the value and the rule, so that the
 * operator can mend the line. Whether the person and the agency exist is asked later. Pure.
 */
import { isRole, ROLES, type Role } from './roles';

export interface UsageMistake {
  option: string;
  value: string | null;
  rule: string;
}

export type TokenCommand =
  | { kind: 'help' }
  | { kind: 'list' }
  | { kind: 'revoke'; id: number }
  | { kind: 'issue'; personEmail: string; agencyCode: string; role: Role }
  | { kind: 'mistake'; mistake: UsageMistake };

export type PeopleCommand =
  | { kind: 'help' }
  | { kind: 'list' }
  | { kind: 'appoint' | 'dismiss'; personEmail: string; agencyCode: string; role: Role }
  | { kind: 'mistake'; mistake: UsageMistake };

const OPTIONS = ['--person', '--agency', '--role'] as const;
type Option = (typeof OPTIONS)[number];

export function readTokenCommand(argv: readonly string[]): TokenCommand {
  if (argv.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  const [first, ...rest] = argv;
  if (first === undefined) {
    return mistake('--person', null, '须给出 --person、--agency、--role（required）；见 --help');
  }
  if (first === 'list') return withoutMore(rest, { kind: 'list' });
  if (first === 'revoke') return readRevoke(rest);
  const named = readNamed(argv, 'list revoke --help');
  return 'mistake' in named ? named : { kind: 'issue', ...named };
}

export function readPeopleCommand(argv: readonly string[]): PeopleCommand {
  if (argv.some((word) => word === '--help' || word === '-h')) return { kind: 'help' };
  const [first, ...rest] = argv;
  if (first === 'list') return withoutMore(rest, { kind: 'list' });
  if (first !== 'appoint' && first !== 'dismiss') {
    return mistake(first ?? 'people', null, '须是（must be one of）：appoint dismiss list --help');
  }
  const named = readNamed(rest, '--help');
  return 'mistake' in named ? named : { kind: first, ...named };
}

function readRevoke([value, ...rest]: readonly string[]): TokenCommand {
  if (value === undefined || !/^[1-9]\d{0,8}$/.test(value)) {
    return mistake('revoke', value ?? null, '须是 list 所列的编号（a number shown by list）');
  }
  return withoutMore(rest, { kind: 'revoke', id: Number(value) });
}

/** A person, an agency and a role, each once. */
function readNamed(
  argv: readonly string[],
  alsoAllowed: string,
): { personEmail: string; agencyCode: string; role: Role } | Mistake {
  const given = new Map<Option, string>();
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const cut = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = cut < 0 ? word : word.slice(0, cut);
    if (!isOption(name)) {
      return mistake(
        name,
        null,
        `没有这个选项，可用（allowed）：${OPTIONS.join(' ')} ${alsoAllowed}`,
      );
    }
    if (given.has(name)) return mistake(name, argv[at + 1] ?? null, '只能给一次（given twice）');
    const value = cut < 0 ? argv[(at += 1)] : word.slice(cut + 1);
    if (!value || value.startsWith('--')) return mistake(name, null, '缺少值（needs a value）');
    given.set(name, value);
  }
  const missing = OPTIONS.find((option) => !given.has(option));
  if (missing) return mistake(missing, null, '必须给出（required）');
  const role = given.get('--role') ?? '';
  if (!isRole(role)) {
    return mistake('--role', role, `没有这个角色，须是（must be one of）：${ROLES.join(' ')}`);
  }
  return {
    personEmail: given.get('--person') ?? '',
    agencyCode: given.get('--agency') ?? '',
    role,
  };
}

const isOption = (word: string): word is Option => (OPTIONS as readonly string[]).includes(word);

interface Mistake {
  kind: 'mistake';
  mistake: UsageMistake;
}

const mistake = (option: string, value: string | null, rule: string): Mistake => ({
  kind: 'mistake',
  mistake: { option, value, rule },
});

const withoutMore = <Command>(rest: readonly string[], command: Command): Command | Mistake =>
  rest.length === 0 ? command : mistake(rest[0] ?? '', null, '多余的参数（unexpected argument）');
