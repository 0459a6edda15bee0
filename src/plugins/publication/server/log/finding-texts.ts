/** What a verification of the log found, as a line for people. */
import type { LogFinding, LogProblem } from './verify';

const TEXTS: Readonly<Record<LogProblem, string>> = {
  document_missing: '最新内容缺失 · the newest document is missing',
  document_changed: '内容与哈希不符 · the document does not have the hash of its entry',
  head_missing: '主体没有最新条目的记录 · the subject has no head',
  head_behind: '记录的最新条目并非最新 · the head is not the newest entry',
  entry_missing: '最新条目不在日志中 · the newest entry is not in the log',
  counter_behind: '计数器低于日志 · the counter is below the log',
  type_unknown: '不认识的类型 · no type of this name is known',
  register_missing: '已公开而登记册中没有 · public, and not in the register',
  register_surplus: '登记册中有而未公开 · in the register, and not public',
  register_differs: '登记册与日志不一致 · the register differs from the log',
};

export const findingLine = ({
  problem,
  subjectType,
  subjectId,
  sequence,
  detail,
}: LogFinding): string =>
  `  ${subjectType}:${subjectId}${sequence === null ? '' : ` @${sequence}`}：${TEXTS[problem]}` +
  (detail === null ? '' : ` (${detail})`);
