// Writes the legacy export of the demonstration city and the outcome expected of every row. Deterministic: a seeded
// generator, no clock, no network. `node generate.mjs [DIRECTORY]` writes into the directory given, else beside this file.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HEADER, encode, writeCsv } from './csv.mjs';
import { extras } from './extras.mjs';
import { record } from './ordinary.mjs';
import { agencyNamed } from './places.mjs';
import { seeded } from './random.mjs';
import { classFaults } from './refused-class.mjs';
import { brokenRows, formFaults } from './refused-form.mjs';
import economy from './topics/economy.mjs';
import government from './topics/government.mjs';
import people from './topics/people.mjs';
import safety from './topics/safety.mjs';

export const FILE = 'ankang-2008.gb18030.csv';
const TURNS = 12;
const BASE_YEARS = [2009, 2011, 2013, 2015, 2017, 2019, 2021, 2023];
const BASE_AGENCIES = ['安康市人民政府办公室', '汉滨区人民政府', '安康市财政局', '平利县人民政府', '镇坪县人民政府', '安康市水利局'];

function newState() {
  const serials = new Map();
  const next = (key) => serials.set(key, (serials.get(key) ?? 0) + 1).get(key);
  let address = 100200;
  return {
    random: seeded(6109), titles: new Set(), next,
    nextId: () => (address += 7),
    // Three forms are mixed, and now and then a number repeats the one before it, as real ones do.
    indexNumber(code, year) {
      const n = next(`index ${code} ${year}`);
      const turn = next('index');
      if (turn % 11 === 3) return `AK${code.slice(4, 8)}-0201-${year}-${String(n).padStart(4, '0')}`;
      const number = `${code}/${year}-${String(turn % 20 === 0 && n > 1 ? n - 1 : n).padStart(5, '0')}`;
      return turn % 17 === 5 ? `索引号：${number}` : number;
    },
  };
}

/** A plain record on which the special ones are built; each has its own address, day and number. */
function baseOf(state) {
  return (cells) => {
    const n = state.next('base');
    const year = BASE_YEARS[n % BASE_YEARS.length];
    const day = `${year}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 20) + 5).padStart(2, '0')}`;
    const agency = BASE_AGENCIES[n % BASE_AGENCIES.length];
    const code = agencyNamed(agency).code;
    return {
      索引号: n % 2 ? `${code}/${year}-${String(90000 + n)}` : '', 标题: `示例事项公告第${n}号`, 发文字号: '', 发文机关: agency, 成文日期: day, 发布日期: `${day} 16:20`,
      公开属性: '主动公开', 主题分类: '综合政务\\其他', 体裁: '公告', 栏目: '通知公告', 内容概述: '', 关键词: '示例', 正文: '<p>现将示例事项公告如下，特此公告。</p>',
      网址: `http://zwgk.ankang.example/old/${year}/${state.nextId()}.html`, 效力状态: '有效', 公开时限: '长期公开', 信息来源: '自制', ...cells,
    };
  };
}

function ordinaryRecords(state) {
  const list = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const topic of [...people, ...safety, ...economy, ...government]) {
      let made = null;
      for (let attempt = 0; !made && attempt < 40; attempt += 1) made = record(topic, turn, state);
      if (!made) throw new Error(`no new title for topic ${topic.id}, turn ${turn}`);
      list.push(made);
    }
  }
  return list;
}

/** All records in their final order: the special ones stand among the ordinary ones, broken rows and repeats at the end third. */
export function records() {
  const state = newState();
  const ordinary = ordinaryRecords(state);
  const base = baseOf(state);
  const special = [...formFaults(base), ...classFaults(base), ...extras(base)];
  const step = Math.floor(ordinary.length / (special.length + 1));
  const merged = [];
  ordinary.forEach((one, i) => {
    merged.push(one);
    if (i % step === step - 1 && special.length) merged.push(special.shift());
  });
  merged.push(...special);
  const repeated = [merged[40], merged[120], merged[333]].map((one) => {
    if (one.outcome !== 'published') throw new Error('a repeated row must repeat a published one');
    return one.row;
  });
  merged.forEach((one, i) => (one.row.序号 = i % 97 === 5 ? ` ${i + 1} ` : String(i + 1)));
  brokenRows(base, HEADER, repeated).forEach((one) => {
    const at = merged.length + 1;
    if (!Array.isArray(one.row) && !one.keepsSerial) one.row.序号 = String(at);
    if (Array.isArray(one.row) && one.row[0] !== '序号') one.row[0] = String(at);
    merged.push(one);
  });
  return merged;
}

function expectation(all, starts, bytes) {
  const count = (values) => Object.fromEntries([...values.reduce((m, v) => m.set(v, (m.get(v) ?? 0) + 1), new Map())].sort());
  const kinds = all.map((one) => one.outcome.split(':')[0]);
  const rows = all.map((one, i) => {
    const serial = Array.isArray(one.row) ? one.row[0] : one.row.序号;
    const address = (Array.isArray(one.row) ? one.row[14] : one.row.网址) || null;
    const isMarked = one.outcome === 'rejected:secrecy_mark';
    return JSON.stringify({
      record: i + 1, line: starts[i], legacyId: serial.trim() || null, address: isMarked ? null : address, outcome: one.outcome,
      ...(one.alsoAccepted?.length ? { alsoAccepted: one.alsoAccepted } : {}), ...(one.traits.length ? { traits: one.traits } : {}),
    });
  });
  const head = {
    file: FILE, encoding: 'gb18030', sha256: createHash('sha256').update(bytes).digest('hex'), records: all.length, columns: HEADER,
    totals: { ...count(kinds), byOutcome: count(all.map((one) => one.outcome)) },
  };
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n    ${rows.join(',\n    ')}\n  ]\n}\n`;
}

export function build() {
  const all = records();
  const { text, starts } = writeCsv(all.map((one) => one.row));
  const bytes = encode(text);
  return { bytes, expected: expectation(all, starts, bytes) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const directory = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
  const { bytes, expected } = build();
  writeFileSync(join(directory, FILE), bytes);
  writeFileSync(join(directory, 'expected.json'), expected);
}
