/** The summary of the demonstration as text: labels in Chinese and English, numbers in one column. */

const COUNTS = [
  ['read', '读取记录', 'records read'],
  ['created', '新建', 'created'],
  ['updated', '更新', 'updated'],
  ['unchanged', '未变', 'unchanged'],
  ['rejected', '拒绝', 'rejected'],
  ['heldBack', '暂缓公开', 'held back'],
  ['published', '发布', 'published'],
];

/** Chinese characters are two columns wide in a terminal. */
const width = (text) =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(Math.max(1, columns - width(text)));

const row = (label, value) => `  ${pad(label, 40)}${value}`;

/** @param {import('../commands/demo/demo-messages').DemoSummary} summary */
export function summaryText(summary) {
  const { addresses, people } = summary;
  const arrived = summary.hasAllArrived
    ? '全部送达 · everything has arrived'
    : '尚未全部送达 · NOT everything has arrived';
  return [
    '',
    '演示汇总 · Summary of the demonstration',
    ...COUNTS.map(([key, chinese, english]) => row(`${chinese} · ${english}`, summary.import[key])),
    row('已公开信息 · public in the CMS', summary.public),
    row('网站回执 · received by the site', summary.received),
    row("网站自身计数 · the site's own count", summary.siteItems),
    `  ${arrived}`,
    '',
    row('网站 · site', addresses.site),
    row('管理界面 · admin', addresses.admin),
    row('内容接口 · content API', `${addresses.cms}/api/information-items`),
    '',
    '登录与写入令牌（仅用于演示） · Log-ins and write tokens (for the demonstration only)',
    ...people.flatMap(({ role, agencyCode, email, password, token }) => [
      row(`${role} (${agencyCode})`, `${email}  ${password}`),
      ...(token ? [row('', token)] : []),
    ]),
    '',
  ].join('\n');
}
