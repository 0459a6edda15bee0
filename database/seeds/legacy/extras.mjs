// Published records written one by one: without an old address but with a clause or a matter, of joint agencies, doubled
// document numbers and titles, a publication before the signing, a moment in milliseconds, documents older than 2008.
const p = (...texts) => texts.map((text) => `<p>${text}</p>`).join('\n');

export function extras(base) {
  const list = [];
  const add = (cells, traits = [], alsoAccepted = []) => list.push({ row: base(cells), outcome: 'published', alsoAccepted, traits });
  const quiet = { 网址: '', 发布日期: '' };

  const byClause = [
    ['2020年示例镇便民服务事项办事指南', '第二十条第（五）项'], ['2021年示例区安全生产检查计划', '第二十条第（十三）项'], ['示例县2022年政府采购限额标准说明', '第二十条第（九）项'],
    ['示例街道机构职能和联系方式', '第二十条第（二）项'], ['2023年示例普查工作进展情况', '第二十条第（四）项'], ['示例片区道路改造施工安排', 'art21_municipal_county'],
    ['2019年示例技能培训实施情况', '第二十条第（十一）项'], ['示例水厂水质检测结果', '第二十条第（十三）项'],
  ];
  for (const [title, clause] of byClause) add({ 标题: title, 法定主动公开内容: clause, 内容概述: `${title}的主要内容。`, 成文日期: '2022-06-15', ...quiet }, ['basis:clause']);
  const byMatter = [['2021年示例审计结果公告', 'AK-2015-02'], ['2022年示例建议办理复文', 'AK-2015-01'], ['2023年示例项目批准结果', 'AK-2010-02'], ['2024年示例食品抽检信息', 'AK-2013-04'], ['2020年示例预算公开', 'AK-2007-01'], ['2022年示例低保标准说明', 'AK-2101-05']];
  for (const [title, matter] of byMatter) add({ 标题: title, 公开事项: matter, 内容概述: `${title}的主要内容。`, 成文日期: '2022-08-16', ...quiet }, ['basis:matter'], ['held_back:no_basis']);

  const both = ['安康市财政局', '安康市教育局'];
  add({ 标题: '关于示例校舍维修资金管理的通知', 发文机关: both.join('、'), 发文字号: '安财发〔2013〕77号' }, ['agency:joint']);
  add({ 标题: '关于示例助学项目实施的通知', 发文机关: both.join(' '), 发文字号: '安财发〔2014〕61号' }, ['agency:joint']);
  add({ 标题: '关于示例营养改善计划的通知', 发文机关: both.join('　'), 发文字号: '安财发〔2015〕52号' }, ['agency:joint']);
  add({ 标题: '关于示例食堂从业人员管理的通知', 发文机关: both.join('；'), 发文字号: '安财发〔2016〕40号' }, ['agency:joint']);
  add({ 标题: '关于示例学生用品采购的通知', 发文机关: both.join(''), 发文字号: '安财发〔2017〕19号' }, ['agency:joint-unseparated'], ['rejected:unknown_agency']);

  for (const title of ['关于示例防汛物资调拨的通知', '关于示例抗旱资金使用的通知', '关于示例水毁修复的通知']) add({ 标题: title, 发文字号: '安政办发〔2011〕36号' }, ['number:repeated']);
  for (let i = 0; i < 3; i += 1) add({ 标题: '行政许可决定公示', 成文日期: `2017-0${i + 3}-1${i}`, 发布日期: `2017-0${i + 3}-20` }, ['title:repeated']);
  add({ 标题: '关于示例站点迁移的公告', 成文日期: '2012-08-28 17:13:25', 发布日期: '2012-08-28 17:05:46' }, ['published-before-signed']);
  add({ 标题: '关于示例系统上线的公告', 成文日期: '2014-05-20', 发布日期: '2014-05-16' }, ['published-before-signed']);
  add({ 标题: '关于示例数据接口的说明', 成文日期: String(Date.UTC(2018, 2, 6, 16)), 发布日期: '2018-03-08' }, ['date:epoch'], ['rejected:bad_date']);
  add({ 标题: '示例县城总体规划批复', 成文日期: '1998-11-12', 发布日期: '2008-06-30', 发文字号: '安政函〔1998〕51号' }, ['older-than-2008']);
  add({ 标题: '关于示例水库除险加固的批复', 成文日期: '二OO四年四月二十二日', 发布日期: '2008-07-02', 发文字号: '安政函[2004]第29号' }, ['older-than-2008']);
  add({ 标题: '关于示例乡镇撤并的批复', 成文日期: '二○○一年十二月十二日', 发布日期: '2008-07-03' }, ['older-than-2008']);
  add({ 标题: '示例规章汇编目录', 主题分类: '0200、综合政务', 关键词: '规章 汇编；目录;' }, ['subject:code-and-name']);
  add({ 标题: '示例交通和商贸联合检查公告', 主题分类: '工业、交通,商贸、海关、旅游' }, ['subject:two-values']);
  add({ 标题: '示例人事档案管理说明', 主题分类: '人事 档案' }, ['subject:unknown']);
  add({ 标题: '2007年条例时期示例公开事项', 法定主动公开内容: '2007年条例第十条第（九）项', 成文日期: '2010-10-11' }, ['clause:2007']);
  add({ 标题: '示例镇集体经济承包情况', 发文机关: '平利县老县镇人民政府', 法定主动公开内容: '2007年条例第十二条第（七）项', 成文日期: '2013-04-09' }, ['clause:2007']);
  add({ 标题: '示例长表', 正文: `<table>${Array.from({ length: 900 }, (_, i) => `<tr><td>${i + 1}</td><td>示例项目${i + 1}</td><td>${(i * 37) % 990}</td></tr>`).join('\n')}</table>` }, ['body:long-table']);
  add({ 标题: '关于示例网站公告样式的说明', 正文: `${p('正文第一段，含“引号”和,逗号。')}<p style="behavior:url(x.htc);background:url(javascript:alert(1))">第二段</p><form action="http://x.example"><input name=q></form>` }, ['body:hostile']);
  add({ 标题: '关于“示例”项目,含逗号与"引号"的公告' }, ['csv:quotes']);
  return list;
}
