// The ways in which real exports write one and the same value. Each function returns [written value, name of the variation];
// all of them must be read back to the value given.
const DIGITS = '〇一二三四五六七八九';
const numeral = (n) => (n < 10 ? DIGITS[n] : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`);

function chineseDate(iso, zero) {
  const [y, m, d] = iso.split('-');
  return `${[...y].map((one) => DIGITS[Number(one)]).join('')}年${numeral(Number(m))}月${numeral(Number(d))}日`.replaceAll('〇', zero);
}

const DATES = {
  'date:unpadded': (iso) => iso.split('-').map(Number).join('-'),
  'date:slashes': (iso) => iso.replaceAll('-', '/'),
  'date:han': (iso) => `${iso.slice(0, 4)}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`,
  'date:han-padded': (iso) => `${iso.slice(0, 4)}年${iso.slice(5, 7)}月${iso.slice(8)}日`,
  'date:dots': (iso) => iso.replaceAll('-', '.'),
  'date:leading-space': (iso) => ` ${iso}`,
  'date:padded': (iso) => ` ${iso}          `,
  'date:numerals': (iso) => chineseDate(iso, '〇'),
  'date:numerals-circle': (iso) => chineseDate(iso, '○'),
  'date:numerals-latin-o': (iso) => chineseDate(iso, 'O'),
  'date:midnight': (iso) => `${iso} 00:00:00`,
  'date:label': (iso) => `成文日期 ：${iso}`,
  'date:label-other': (iso) => `发文日期：${iso}`,
  'date:no-break-space': (iso) => `${iso}\u00a0`,
  'date:compact': (iso) => iso.replaceAll('-', ''),
  'date:repeated-lines': (iso) => `${iso}\n              ${iso}\n              `,
  'date:month-first': (iso) => `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}/${iso.slice(0, 4)}`,
};
const NUMBERS = {
  'number:square': (p, y, n) => `${p}[${y}]${n}号`,
  'number:black': (p, y, n) => `${p}【${y}】${n}号`,
  'number:round': (p, y, n) => `${p}（${y}）${n}号`,
  'number:half-round': (p, y, n) => `${p}(${y})${n}号`,
  'number:full-square': (p, y, n) => `${p}［${y}］${n}号`,
  'number:small-tortoise': (p, y, n) => `${p}﹝${y}﹞${n}号`,
  'number:mixed': (p, y, n) => `${p}(${y}〕${n}号`,
  'number:mixed-square': (p, y, n) => `${p}[${y})${n}号`,
  'number:spaces': (p, y, n) => `${p} 〔 ${y} 〕 ${n} 号`,
  'number:label': (p, y, n) => `发文字号：${p}〔${y}〕${n}号`,
  'number:zero-width': (p, y, n) => `\u200b${p}〔${y}〕${n}号\u200d`,
  'number:ordinal': (p, y, n) => `${p}〔${y}〕第${n}号`,
  'number:ideographic-space': (p, y, n) => `${p}　　〔${y}〕${n}号`,
};
/** Numbers that cannot be brought into order: kept as read, with a warning. */
export const BROKEN_NUMBERS = [
  (p, y, n) => `${p}[${y}${n}号`, (p, y) => `${p}[${y}]号`, (p, y, n) => `${p}〔${y}〕号${n}`, (p, y, n) => `${p}〔${y}〕${n}`,
  (p, y, n) => `〔${y}〕—${n}`, (p, y, n) => `${p}〔${y}〕${n}号〔〕`,
];

const table = (list) => Object.entries(list);
const DATE_LIST = table(DATES);
const NUMBER_LIST = table(NUMBERS);

export function writeDate(iso, random) {
  if (random.chance(0.55)) return [iso, null];
  const [name, write] = random.pick(DATE_LIST);
  if (name === 'date:month-first' && Number(iso.slice(8)) <= 12) return [iso, null];
  return [write(iso), name];
}

export function writeInstant(iso, random) {
  return random.pick([iso, iso, `${iso} 10:44`, `${iso} 17:29:00`, `${iso} 00:00`, iso.replaceAll('-', '/'), DATES['date:han-padded'](iso)]);
}

export function writeNumber(prefix, year, n, random) {
  if (random.chance(0.58)) return [`${prefix}〔${year}〕${n}号`, null];
  const [name, write] = random.pick(NUMBER_LIST);
  return [write(prefix, year, n), name];
}

export function writeClass(random) {
  return random.pick([
    ...Array(12).fill(['主动公开', null]), [' 主动公开 ', 'class:padded'], ['公开方式：主动公开', 'class:label'],
    ['公开方式： 主动公开', 'class:label'], ['主动公开　', 'class:ideographic-space'],
  ]);
}

export function writeSubject(path, random) {
  const [top, child] = path.split('\\');
  return random.pick([
    ...Array(8).fill([path, null]), [` ${path}`, 'subject:padded'], [child, 'subject:child-only'], [top, 'subject:top-only'],
    [`${path};`, 'subject:trailing'], [`${path};综合政务\\政务公开`, 'subject:two-values'], ['[]', 'subject:literal-empty'], ['', 'subject:blank'],
  ]);
}

export function writeValidity(random) {
  return random.pick([...Array(8).fill('有效'), '现行有效', '有效性： 有效', '', ' 有效']);
}

export function writeTitle(title, random) {
  return random.pick([
    ...Array(14).fill([title, null]), [`　${title}`, 'title:ideographic-space'], [`${title}  `, 'title:padded'], [`\u200b${title}`, 'title:zero-width'],
    [title.replace('关于', '关于　'), 'title:inner-space'], [`\n      ${title}\n    `, 'title:lines'], [`${title}\ue004`, 'title:private-use'],
  ]);
}

export const KEYWORD_SEPARATORS = [';', '；', '，', ' ', '、', ','];
