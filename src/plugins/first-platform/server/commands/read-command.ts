/**
 * Reads the arguments of `npm run feed`. A mistake names the word or option and the rule, in Chinese and English. `pause`,
 * `resume` and `rotate` are understood with and without `sites` before them.
 * Pure.
 */
import type { SiteOptions } from '../domain/site-options';

export type FeedCommand =
  | { kind: 'help' }
  | { kind: 'mistake'; message: string }
  | { kind: 'add'; options: SiteOptions }
  | { kind: 'list'; isJson: boolean }
  | { kind: 'pause' | 'resume'; site: string }
  | { kind: 'rotate'; site: string; secret: string | undefined }
  | { kind: 'dead_letters'; isJson: boolean };

const COMMANDS = 'sites add, sites list, pause, resume, rotate, dead-letters, --help';
const LATER = ['represent', 'reconcile', 'check-site'];

export function readFeedCommand(argv: readonly string[]): FeedCommand {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) return { kind: 'help' };
  const [word = '', ...rest] = argv[0] === 'sites' ? argv.slice(1) : argv;
  const isSites = argv[0] === 'sites';
  if (isSites && word === 'add') return readAdd(rest);
  if (isSites && word === 'list') return withJson(rest, 'list');
  if (!isSites && word === 'dead-letters') return withJson(rest, 'dead_letters');
  if (word === 'pause' || word === 'resume') return readId(word, rest);
  if (word === 'rotate') return readRotate(rest);
  if (LATER.includes(word)) {
    return mistake(`${word}：本版本尚不提供 (${word} is not available in this version)`);
  }
  const given = argv.slice(0, 2).join(' ');
  return mistake(`没有命令 "${given}"，可用：${COMMANDS} (unknown command)`);
}

function readAdd(words: readonly string[]): FeedCommand {
  const read = readOptions(
    words,
    ['--url', '--secret', '--name', '--agency', '--columns'],
    ['--allow-private'],
  );
  if ('message' in read) return read;
  const { given, more } = read;
  if (more.length > 0) return unexpected(more);
  const url = given.get('--url');
  if (url === undefined) return mistake('--url：必须给出 (--url is required)');
  return {
    kind: 'add',
    options: {
      url,
      secret: given.get('--secret'),
      name: given.get('--name'),
      agencyCode: given.get('--agency'),
      columns: given.get('--columns')?.split(','),
      allowPrivate: given.has('--allow-private'),
    },
  };
}

function readRotate(words: readonly string[]): FeedCommand {
  const read = readOptions(words, ['--secret'], []);
  if ('message' in read) return read;
  const named = readId('rotate', read.more);
  if (named.kind === 'mistake' || !('site' in named)) return named;
  return { kind: 'rotate', site: named.site, secret: read.given.get('--secret') };
}

function readId(word: 'pause' | 'resume' | 'rotate', words: readonly string[]): FeedCommand {
  const [id, ...more] = words;
  if (more.length > 0) return unexpected(more);
  if (id === undefined) {
    return mistake(
      `${word}：须给出 sites list 所列的站点编号或名称 (${word} needs the id or name of a site as shown by sites list)`,
    );
  }
  return word === 'rotate' ? { kind: word, site: id, secret: undefined } : { kind: word, site: id };
}

function withJson(words: readonly string[], kind: 'list' | 'dead_letters'): FeedCommand {
  const read = readOptions(words, [], ['--json']);
  if ('message' in read) return read;
  return read.more.length > 0 ? unexpected(read.more) : { kind, isJson: read.given.has('--json') };
}

type Read = { given: Map<string, string>; more: string[] } | { kind: 'mistake'; message: string };

function readOptions(words: readonly string[], valued: string[], flags: string[]): Read {
  const given = new Map<string, string>();
  const more: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      more.push(word);
      continue;
    }
    const cut = word.indexOf('=');
    const name = cut < 0 ? word : word.slice(0, cut);
    if (given.has(name)) return mistake(`${name}：只能给一次 (${name} is given twice)`);
    if (flags.includes(name) && cut < 0) {
      given.set(name, '');
    } else if (valued.includes(name)) {
      const value = cut < 0 ? words[(at += 1)] : word.slice(cut + 1);
      if (!value || value.startsWith('--'))
        return mistake(`${name}：缺少值 (${name} needs a value)`);
      given.set(name, value);
    } else {
      const allowed = [...valued, ...flags].join(' ') || '无 (none)';
      return mistake(`${name}：没有这个选项，可用：${allowed} (${name} is no option here)`);
    }
  }
  return { given, more };
}

const mistake = (message: string): { kind: 'mistake'; message: string } => ({
  kind: 'mistake',
  message,
});

const unexpected = (words: readonly string[]): FeedCommand =>
  mistake(`"${words[0]}"：多余的参数 (unexpected argument)`);
