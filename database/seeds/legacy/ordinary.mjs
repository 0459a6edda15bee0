// The ordinary records of the export: topics spread over years and organs, nearly all 主动公开 with an old address and a
// publication date (so that 原已公开 is evidenced), written with the irregularities of ./variants.mjs. All are expected to be published.
import { readFileSync } from 'node:fs';
import { WRAPPINGS, body, plain } from './body.mjs';
import { agencyNamed, signer } from './places.mjs';
import { fill } from './text.mjs';
import * as write from './variants.mjs';

const ARTICLE = { 21: '第二十一条', town: '第二十一条', 19: '第十九条' };
const ORDER = ['', ...'一二三四五六七八九十'.split(''), '十一', '十二', '十三', '十四', '十五'];
const NUMBERED = new Set(['通知', '意见', '决定', '函', '批复', '报告', '通报']);
const CHANNELS = Object.keys(WRAPPINGS);
const read = (name) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const columnCodes = new Map(read('site-columns.json').map((column) => [column.name, column.code]));
const matters = read('disclosure-matters.json');

export const clauseLabel = (clause) => ARTICLE[clause] ?? `第二十条第（${ORDER[clause]}）项`;
const iso = (date) => date.toISOString().slice(0, 10);
const DAY = 86_400_000;

function workday(year, random) {
  const date = new Date(Date.UTC(year, random.int(0, 11), random.int(2, 22)));
  const weekday = date.getUTCDay();
  return new Date(date.getTime() + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY);
}

/** One record of a topic; `state` keeps the serial numbers, the titles and the addresses already used. */
export function record(topic, turn, state) {
  const { random } = state;
  const [from, to] = topic.years;
  const year = from + Math.floor(((turn % 12) * (to - from + 1)) / 12);
  const made = workday(year, random);
  const madeOn = iso(made);
  const organ = signer(topic.who[turn % topic.who.length], madeOn, turn + topic.id.length);
  const n = state.next(`${organ.prefix} ${year}`);
  const c = { agency: organ.name, place: organ.place, county: organ.county, year, serial: n, random };
  let title = fill(topic.title, c);
  if (title.startsWith('关于') && random.chance(0.85)) title = organ.name + title;
  if (state.titles.has(title) && !topic.bareTitle) return null;
  state.titles.add(title);

  const traits = [];
  const note = ([value, trait]) => (trait && traits.push(trait), value);
  const published = iso(new Date(made.getTime() + random.int(1, 18) * DAY));
  const long = topic.long && turn % 3 === 0 ? random.int(6, turn % 12 === 0 ? 160 : 40) : 0;
  const clean = body(topic, c, madeOn, long);
  const id = state.nextId();
  const row = {
    索引号: random.chance(0.6) ? state.indexNumber(agencyNamed(organ.name).code, year) : '',
    标题: note(write.writeTitle(title, random)),
    发文字号: NUMBERED.has(topic.genre) ? note(numberOf(organ.prefix, topic.genre, year, n, random)) : random.pick(['', '无', 'None', '']),
    发文机关: note(agencyWritten(organ.name, random)),
    成文日期: note(write.writeDate(madeOn, random)),
    发布日期: write.writeInstant(published, random),
    公开属性: note(write.writeClass(random)),
    主题分类: note(write.writeSubject(topic.subject, random)),
    体裁: random.pick([topic.genre, topic.genre, topic.genre, '', '无']),
    栏目: topic.column,
    内容概述: random.chance(0.5) ? plain(clean).split('\n')[0].slice(0, 96) : '',
    关键词: topic.words.join(random.pick(write.KEYWORD_SEPARATORS)),
    正文: note(dressed(clean, n, random)),
    网址: `http://${organ.county ? 'xq' : 'zwgk'}.ankang.example/content/${published.slice(0, 4)}/${published.slice(5).replace('-', '')}/${id}.html`,
    效力状态: write.writeValidity(random),
    公开时限: random.pick(['长期公开', '长期公开', '', '', '', '公开时限：常年公开']),
    法定主动公开内容: madeOn >= '2019-05-15' ? clauseLabel(topic.clause) : '',
    公开事项: madeOn >= '2019-05-15' && random.chance(0.4) ? matterOf(topic) : '',
    文件性质: topic.nature ?? '',
    信息来源: random.pick(['自制', '', '']),
  };
  repealed(row, topic, year, random, traits);
  return { row, outcome: 'published', traits };
}

function numberOf(prefix, genre, year, n, random) {
  const kind = genre === '函' || genre === '批复' ? '函' : '发';
  if (random.chance(0.02)) return [random.pick(write.BROKEN_NUMBERS)(prefix + kind, year, n), 'number:broken'];
  return write.writeNumber(prefix + kind, year, n, random);
}

function agencyWritten(name, random) {
  const short = agencyNamed(name).shortName;
  return random.pick([
    ...Array(11).fill([name, null]), [` ${name}`, 'agency:padded'], [`${name}　`, 'agency:ideographic-space'], [short, 'agency:short-name'],
  ]);
}

/** The body as an old site left it: wrapped, as plain text, or (rarely) nothing but line feeds. */
function dressed(clean, n, random) {
  const dice = random.next();
  if (dice < 0.42) return [clean, null];
  if (dice < 0.58) return [plain(clean), 'body:plain'];
  if (dice < 0.6) return ['\n'.repeat(random.int(2, 60)), 'body:blank'];
  if (dice < 0.68) return [`${clean}\n<p>${random.pick(['（此件公开发布）', '（此件主动公开）', '(此件主动公开)', '（此件主动公开)'])}</p>`, 'body:public-mark'];
  const name = random.pick(CHANNELS);
  return [WRAPPINGS[name](clean, n), `body:${name}`];
}

function repealed(row, topic, year, random, traits) {
  if (topic.nature && year < 2018 && random.chance(0.5)) {
    row.效力状态 = random.pick(['已废止', '失效', '已失效']);
    row.废止日期 = `${year + 6}-03-31`;
    traits.push('validity:ended');
  }
  if (topic.nature) row.施行日期 = `${year}-12-01`;
}

export function matterOf(topic) {
  const clause = topic.clause === 'town' ? 'art21_township' : topic.clause === '21' ? 'art21_municipal_county' : topic.clause === 19 ? 'art19' : `art20_${topic.clause}`;
  const column = columnCodes.get(topic.column);
  const matter = matters.find((one) => one.defaultClause === clause && one.mainColumn === column) ?? matters.find((one) => one.defaultClause === clause);
  return matter.code;
}
