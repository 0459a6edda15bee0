/** What the verification says to people, by problem: simplified Chinese and English, as the commands speak. Pure. */
import type { LedgerBreak, LedgerProblem } from '../../../../../types/ledger';

const TEXTS: Readonly<Record<LedgerProblem, readonly [string, string]>> = {
  row_missing: ['此行缺失', 'the row is missing'],
  row_changed: ['此行内容被改动', 'the row was changed'],
  chain_broken: ['此行与上一行不衔接', 'the row does not follow the row before it'],
  head_missing: ['主体的末行登记缺失', 'the head of the subject is missing'],
  head_differs: ['主体的末行登记与末行不符', 'the head of the subject differs from its last row'],
  details_missing: ['详情缺失且无清除记录', 'the details are gone and no erasure is recorded'],
  details_changed: ['详情被改动', 'the details were changed'],
  details_unexpected: ['出现未曾登记的详情', 'there are details that were not recorded'],
  seal_missing: ['此封存缺失', 'the seal is missing'],
  seal_changed: ['此封存被改动', 'the seal was changed'],
  seal_chain_broken: ['此封存与上一封存不衔接', 'the seal does not follow the seal before it'],
  seal_differs: [
    '封存时的行已被删除、增加或整链改写',
    'rows it covers were taken away, added or rewritten with their chain',
  ],
};

/** One line that names the place and the problem, then what was expected and found where there is something to compare. */
export function breakLines(broken: LedgerBreak): string[] {
  const [chinese, english] = TEXTS[broken.problem];
  const place =
    broken.kind === 'row'
      ? `${broken.subjectType}:${broken.subjectId} 第 ${broken.ordinal} 行 (row ${broken.ordinal})`
      : `第 ${broken.number} 号封存 (seal ${broken.number})`;
  const lines = [`${place}：${chinese} · ${english}`];
  if (broken.expected !== null) lines.push(`  应为 expected  ${broken.expected}`);
  if (broken.found !== null) lines.push(`  实为 found     ${broken.found}`);
  return lines;
}
