/** What `npm run ledger -- --help` says once the application runs. */
export const HELP = `用法 (usage):
  npm run ledger -- verify [--json] [--seal HASH]   重算全部哈希链与封存 (recomputes every chain and every seal)
  npm run ledger -- seal [--force]                  当日封存，每日一次 (the seal of the day; once a day)
  npm run ledger -- export --format ndjson|csv      导出 (export)
      [--subject TYPE:ID] [--from DATE] [--to DATE] [--with-details] [--out FILE]

  --seal HASH      另行保存的封存哈希须仍在其中 (a seal whose hash was kept elsewhere must be among the seals)
  --with-details   含详情；导出本身即留痕 (with details; the export is recorded on every subject)
  --out FILE       写入新文件 (a new file; never overwrites)
退出码 (exit code): 0 完整 (valid, done), 1 被破坏或失败 (broken, failed), 2 用法错误 (bad use), 130 中断 (interrupted)`;
