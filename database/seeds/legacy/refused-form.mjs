// Records whose form is at fault: no title, no such organ, no such day, broken rows, repeated keys, labels nobody knows,
// secrecy marks and personal data. Every text is invented; the "secret" ones mark harmless exercise texts.
import { bankCard, identityNumber } from './check-digits.mjs';

const p = (...texts) => texts.map((text) => `<p>${text}</p>`).join('\n');

export function formFaults(base) {
  const list = [];
  const add = (outcome, cells, alsoAccepted = [], traits = []) => list.push({ row: base(cells), outcome, alsoAccepted, traits });

  add('rejected:missing_title', { 标题: '' });
  add('rejected:missing_title', { 标题: '　 \u200b' });
  add('rejected:missing_title', { 标题: '无' });
  add('rejected:missing_agency', { 发文机关: '' }, ['rejected:unknown_agency']);
  for (const name of ['秦巴示例片区协作办', '栏目名称', '安康市示例临时指挥部办公室']) add('rejected:unknown_agency', { 发文机关: name });
  for (const day of ['2013-02-30', '2011年13月5日', '201x年5月', '2012-04-31']) add('rejected:bad_date', { 成文日期: day });
  add('rejected:future_date', { 成文日期: '2031-07-31', 发布日期: '' }, ['held_back:future_date']);
  add('rejected:future_date', { 成文日期: '二〇三二年八月一日' }, ['held_back:future_date']);
  add('rejected:future_date', { 发布日期: '2030-01-01 09:00' }, ['held_back:future_date']);
  add('held_back:missing_generation_date', { 成文日期: '' }, ['published', 'rejected:missing_date']);
  add('held_back:missing_generation_date', { 成文日期: 'None' }, ['published', 'rejected:missing_date']);
  add('held_back:missing_generation_date', { 成文日期: 'error' }, ['published', 'rejected:missing_date', 'rejected:bad_date']);

  const exercise = p('（演练用文字，内容虚构）为检验信息系统对标志的识别能力，编写本段。', '本段不含任何真实工作内容。');
  for (const mark of ['机密★10年', '秘密★5年', '绝密★30年', '机密★启用前', '机 密 ★ 长期']) {
    add('rejected:secrecy_mark', { 标题: '信息系统标志识别演练材料', 正文: `<p>${mark}</p>\n${exercise}`, 内容概述: '' });
  }
  add('rejected:secrecy_mark', { 标题: '信息系统标志识别演练表格', 正文: `<table><tr><td>秘密★3年</td><td>编号 示例</td></tr></table>${exercise}`, 内容概述: '' });
  add('held_back:internal_mark', { 标题: '信息系统标志识别演练简报', 正文: `<p>内部资料　注意保存</p>\n${exercise}` }, ['rejected:internal_mark']);
  add('held_back:internal_mark', { 标题: '信息系统标志识别演练通报', 正文: `<p>工作秘密</p>\n${exercise}` }, ['rejected:internal_mark']);

  const personal = ['rejected:personal_data'];
  const people = [['19700101', '001'], ['19881230', '102'], ['19491001', '203'], ['19650315', '304'], ['20000229', '003']];
  const ids = people.map(([birth, serial]) => identityNumber('610900', birth, serial));
  add('held_back:personal_data', { 标题: '关于某示例户临时救助申请的公示', 正文: p(`申请人示例甲，身份证号码：${ids[0]}，因病申请临时救助。`) }, personal);
  add('held_back:personal_data', { 标题: '示例村危房改造补助对象名单', 正文: `<table><tr><th>姓名</th><th>身份证号</th><th>金额</th></tr><tr><td>示例乙</td><td>${ids[1]}</td><td>8000</td></tr><tr><td>示例丙</td><td>${ids[2]}</td><td>8000</td></tr></table>` }, personal);
  add('held_back:personal_data', { 标题: '示例镇高龄补贴发放名册', 正文: p(`示例丁${ids[3]}，补贴金额600元。`) }, personal);
  add('held_back:personal_data', { 标题: '示例考试成绩复核结果', 正文: p(`考生示例戊（证件号 ${ids[4].toLowerCase()}）复核后成绩无误。`) }, personal);
  add('held_back:personal_data', { 标题: '示例项目劳务费发放表', 正文: p(`收款人示例己，银行卡号 ${bankCard('622999000000000000')}。`) }, personal);
  add('held_back:personal_data', { 标题: '示例补助资金退回公告', 正文: p(`请将资金退回账户：${bankCard('622999012345678901')}（户名：示例庚）。`) }, personal);
  add('held_back:personal_data', { 标题: '示例团组出访公示', 正文: p('出访人员示例辛，护照号码：E00000001。') }, personal);
  add('held_back:personal_data', { 标题: '关于示例户救助的批复', 内容概述: `示例壬（${ids[0]}）临时救助` }, personal);

  // Harmless look-alikes: these are expected to be published.
  add('published', { 标题: '示例村低保对象公示', 正文: p('示例甲，身份证号码610900********0011，保障人数2人。') }, [], ['masked-identity-number']);
  add('published', { 标题: '示例工程合同备案公告', 正文: p('合同编号为610900199913450011，备案日期见附表。') }, [], ['not-an-identity-number']);
  add('published', { 标题: '关于加强保密宣传教育的通知', 正文: p('各单位应当区分绝密、机密、秘密三级，严禁在互联网上处理国家秘密。', '投票采取无记名方式，任何人不得泄露选票秘密。') }, [], ['secrecy-words-in-text']);
  add('published', { 标题: '关于公布防汛值班联系方式的公告', 正文: p('值班电话：0915-0001234；值班手机：13800000000。') }, ['held_back:personal_data'], ['duty-mobile']);

  for (const label of ['限制公开', '内部掌握', '？']) add('rejected:unknown_class', { 公开属性: label }, ['held_back:undetermined', 'held_back:unknown_class']);
  return list;
}

/** Rows that are no record at all, and repeated keys; `header` is the header line, `earlier` rows already written. */
export function brokenRows(base, header, earlier) {
  const cells = (row) => header.map((name) => row[name] ?? '');
  const repeat = (row) => ({ row: { ...row, 标题: `${row.标题.trim()}（更正稿）`, 正文: '<p>同一网址下的另一内容。</p>' }, outcome: 'rejected:duplicate_key', alsoAccepted: [], traits: [], keepsSerial: true });
  const short = cells(base({ 标题: '缺少栏目的一行' })).slice(0, 11);
  const split = [...cells(base({ 标题: '多出栏目的一行' })), '多', '出', '三栏'];
  const shorter = cells(base({ 标题: '只有六栏的一行' })).slice(0, 6);
  const broken = (row, outcome, alsoAccepted = []) => ({ row, outcome, alsoAccepted, traits: [] });
  return [
    broken(short, 'rejected:wrong_number_of_cells'), broken(split, 'rejected:wrong_number_of_cells'), broken(shorter, 'rejected:wrong_number_of_cells'),
    broken([...header], 'rejected:repeated_header', ['rejected:bad_date', 'rejected:unknown_agency']),
    broken(Object.fromEntries(header.map((name) => [name, ''])), 'rejected:missing_title', ['rejected:blank_row']), // nothing but its 序号
    ...earlier.map(repeat),
  ];
}
