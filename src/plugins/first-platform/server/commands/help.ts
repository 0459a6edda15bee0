/** What `npm run feed -- --help` prints. */
export const HELP = `用法 (usage): npm run feed -- …
  sites add --url URL [--secret whsec_…] [--name 名称] [--agency CODE] [--columns a,b] [--allow-private]
                                登记接收站点；不给密钥则生成并只显示一次 (register a site; a secret made here is shown once)
  sites list [--json]           列出站点及送达情况 (list sites and how far delivery is)
  pause SITE | resume SITE      暂停、恢复推送 (pause, resume)
  rotate SITE [--secret whsec_…] 更换密钥，旧密钥再用 24 小时 (another secret; the old one signs for a day more)
  dead-letters [--json]         被站点退回的信息 (what sites refused)
SITE：编号或名称 (id or name)
选项 (options):
  --agency CODE     只推送该机构及其下级的信息 (only this agency and all below it)
  --columns a,b     只推送这些栏目的信息 (only these columns)
  --allow-private   允许内部网络地址和 http (allow private addresses and http)`;
