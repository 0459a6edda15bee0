/**
 * The commands, the plugin that answers each, and what `--help` says without starting anything. Deeper help
 * (`npm run feed -- sites add --help`) is the plugin's.
 */
export interface CommandEntry {
  /** Null: the runner does it by itself, beside a running CMS or without one. */
  plugin: string | null;
  /** Of the plugin; `command` where a plugin has but one. */
  service?: string;
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
  --source NAME           来源系统名称 · name of the source system (otherwise the host of each address, or the file's name)
  --resume                继续中断的导入 · goes on where an interrupted import stopped
  --report DIR            报告目录 · where report.json and rejected.csv go
  --json                  以 JSON 输出结果 · result as one JSON line

退出码 · exit code: 0 全部导入 all taken, 3 部分被拒 some rejected, 2 用法错误 bad use, 1 失败 failure`,
  },
  feed: {
    plugin: 'first-platform',
    summary: '向网站推送 · delivery to the websites',
    usage: `npm run feed -- COMMAND

  sites add --url URL [--secret whsec_…] [--name NAME] [--agency CODE] [--columns a,b] [--allow-private]
                                   登记站点；不给密钥则生成，只显示一次 · without a secret one is made and shown once
  sites list [--json]              站点及送达情况 · the sites and how far delivery is
  pause SITE | resume SITE         SITE：编号或名称 · its id or name
  rotate SITE [--secret whsec_…]   更换密钥 · another secret
  dead-letters [--json]            被拒信息 · what a site refused`,
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
  routes: {
    plugin: 'access',
    service: 'routes-command',
    summary: '列出全部接口 · lists every route and who may call it',
    usage: `npm run routes -- [--markdown]

  --markdown   docs/routes.md 的内容 · the text of docs/routes.md`,
  },
  log: {
    plugin: 'publication',
    service: 'log-command',
    summary: '发布日志 · the publication log',
    usage: `npm run log -- COMMAND

  verify [--json]                          核对日志、文件清单与登记册 · checks that the register is what the log says
  rebuild [--json]                         由日志重建登记册 · makes the register anew from the log
  redact --person EMAIL --reason TEXT [--json]
                                           清除已被取代的旧版内容，留痕 · erases superseded documents by a recorded act

退出码 · exit code: 0 完成 done, 1 不一致或失败 differs, failure, 2 用法错误 bad use`,
  },
  search: {
    plugin: 'publication',
    service: 'search-command',
    summary: '检索索引 · the search index',
    usage: `npm run search -- COMMAND

  rebuild [--from-start | --from-empty] [--json]
                          由登记册重建检索索引，期间照常可查 · makes the index anew while the old one serves
  status [--json]         索引是否完整 · whether the index is whole

退出码 · exit code: 0 完成 done, 1 失败或不完整 failure, not whole, 2 用法错误 bad use`,
  },
  backup: {
    plugin: null,
    summary: '备份 · backs up database and files',
    usage: `npm run backup -- DIR [--json]

  DIR       新目录或空目录 · a new or an empty folder; one in which a backup was interrupted is gone on with
  --json    以 JSON 输出清单 · the manifest as one JSON line

  CMS 运行中即可备份；密钥（.env）不在备份中 · while the CMS runs; the secrets (.env) are not in it
退出码 · exit code: 0 完成 done, 1 失败或有文件缺失、损坏 failure, or files lost or damaged, 2 用法错误 bad use`,
  },
  restore: {
    plugin: null,
    summary: '恢复 · restores a backup into an empty place',
    usage: `npm run restore -- DIR [--check] [--clear-unfinished] [--accept-findings]

  --check             只核对备份 · only checks the backup, changes nothing
  --clear-unfinished  清除上次中断的恢复 · first clears what an interrupted restore has left
  --accept-findings   核对有问题也完成，并留痕 · ends the restore in spite of what its verification finds; recorded

  数据库与文件目录须为空 · database and folder of files must be empty
退出码 · exit code: 0 完成 done, 1 失败或核对不符 failure, findings, 2 用法错误、备份损坏、目标非空 bad use, damaged, not empty`,
  },
  people: {
    plugin: 'access',
    service: 'people-command',
    summary: '任命人员 · who holds which role where',
    usage: `npm run people -- appoint|dismiss --person EMAIL --role ROLE --agency CODE
npm run people -- list

  角色在该机构及其下级生效；没有任命的角色不生效 · a role counts at the agency and below it; one without an appointment counts nowhere`,
  },
  token: {
    plugin: 'access',
    summary: '写入令牌 · issues, lists and revokes write tokens',
    usage: `npm run token -- --person EMAIL --agency CODE --role ROLE
npm run token -- list
npm run token -- revoke ID

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
