/**
 * The commands, the plugin that answers each, and what `--help` says without starting anything. Deeper help
 * (`npm run feed -- sites add --help`) is the plugin's.
 */
export interface CommandEntry {
  plugin: string;
  summary: string;
  usage: string;
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  import: {
    plugin: 'legacy-import',
    summary: '导入旧系统数据 · imports legacy exports',
    usage: `npm run import -- FILE… [options]

  --encoding E            编码 · utf-8, gb18030, gbk, big5, utf-16 (otherwise recognised)
  --dry-run               预演，不写入 · the same path, rolled back
  --publish --approver E  发布规则允许的条目 · publishes what the rules allow, approved by the person with e-mail E
  --create-agencies       自动建立缺少的机关 · creates agencies that are missing
  --overwrite             覆盖导入后被修改的条目 · also items that were edited since their import
  --resume                继续中断的导入 · goes on where an interrupted import stopped
  --report DIR            报告目录 · where report.json and rejected.csv go
  --json                  以 JSON 输出结果 · result as one JSON line

退出码 · exit code: 0 全部导入 all taken, 3 部分被拒 some rejected, 2 用法错误 bad use, 1 失败 failure`,
  },
  feed: {
    plugin: 'first-platform',
    summary: '向网站推送 · delivery to the websites',
    usage: `npm run feed -- COMMAND

  sites add --url URL --secret whsec_… [--agency CODE] [--columns …] [--allow-private]
  sites list | pause NAME | resume NAME | rotate NAME
  dead-letters            被拒信息 · what a site refused`,
  },
  ledger: {
    plugin: 'ledger',
    summary: '操作留痕 · the ledger',
    usage: `npm run ledger -- COMMAND

  verify [--json] [--seal HASH]   重算全部哈希链与封存 · recomputes every chain and every seal
  seal [--force]                  当日封存 · the seal of the day
  export --format ndjson|csv [--subject TYPE:ID] [--from DATE] [--to DATE] [--with-details] [--out FILE]
                                  导出 · export; with details the export is itself recorded

退出码 · exit code: 0 完整 valid, done, 1 被破坏或失败 broken, failure, 2 用法错误 bad use`,
  },
  token: {
    plugin: 'access',
    summary: '签发写入令牌 · issues a write token',
    usage: `npm run token -- --person EMAIL --agency CODE --role ROLE

  令牌绑定个人、机关及其下级和角色权限 · bound to a person, an agency with all below it, and the role's actions
  令牌只显示一次 · the token is shown once`,
  },
};

/** What `npm run X -- --help` prints; without a known name, the list of commands. */
export function helpFor(name: string | undefined): string {
  const entry = name === undefined ? undefined : COMMANDS[name];
  if (entry) return `${entry.summary}\n\n${entry.usage}`;
  const lines = Object.entries(COMMANDS).map(
    ([key, { summary }]) => `  npm run ${key.padEnd(8)} ${summary}`,
  );
  return ['用法 · usage: npm run COMMAND -- …    (--help)', '', ...lines].join('\n');
}
