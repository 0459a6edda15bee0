/** Column names and labels of legacy exports, as real files write them. */
import {
  disclosureFromLabel,
  groundFromLabel,
  validityFromLabel,
} from '../../../src/domain/legacy-columns/class-labels';
import { COLUMN_NAMES } from '../../../src/domain/legacy-columns/column-names';
import { attributeOfColumn, mapColumns } from '../../../src/domain/legacy-columns/map-columns';
import { splitAgencyNames, titleIssuer } from '../../../src/domain/legacy-columns/title-issuer';

test.each([
  ['索引号', 'indexNumber'],
  ['信息索引', 'indexNumber'],
  ['索取号', 'indexNumber'],
  ['索 引 号', 'indexNumber'],
  ['索  引  号: ', 'indexNumber'],
  ['标题', 'title'],
  ['信息名称', 'title'],
  ['名称', 'title'],
  ['title', 'title'],
  ['标题（必填）', 'title'],
  ['\ufeff标题', 'title'],
  ['发文字号', 'documentNumber'],
  ['文号', 'documentNumber'],
  ['文件编号', 'documentNumber'],
  ['wenhao', 'documentNumber'],
  ['doc_number', 'documentNumber'],
  ['成文日期', 'generatedOn'],
  ['生成日期', 'generatedOn'],
  ['发文日期', 'generatedOn'],
  ['签发日期', 'generatedOn'],
  ['发布日期', 'priorPublishedOn'],
  ['公开日期', 'priorPublishedOn'],
  ['pub_date', 'priorPublishedOn'],
  ['date', 'priorPublishedOn'],
  ['发文机关', 'agency'],
  ['发布机构', 'agency'],
  ['公开主体', 'agency'],
  ['来源', 'agency'],
  ['网址', 'address'],
  ['URL', 'address'],
  ['链接', 'address'],
  ['正文', 'body'],
  ['内容', 'body'],
  ['正文HTML', 'body'],
  ['body', 'body'],
  ['主题分类', 'subjects'],
  ['体裁', 'genre'],
  ['组配分类', 'combinedCategory'],
  ['公开方式', 'disclosure'],
  ['公开属性', 'disclosure'],
  ['公开类别', 'disclosure'],
  ['效力状态', 'validity'],
  ['有效性', 'validity'],
  ['内容概述', 'summary'],
  ['摘要', 'summary'],
  ['关键词', 'keywords'],
  ['主题词', 'keywords'],
  ['载体类型', 'carrier'],
  ['记录形式', 'recordForm'],
  ['栏目', 'mainColumn'],
  ['不公开理由/依据', 'ground'],
  ['不公开依据', 'ground'],
  ['不公开理由', 'withholdingReason'],
  ['理由', 'reason'],
  ['依申请公开理由', 'disclosureReason'],
  ['依据', 'legalBasis'],
  ['法律依据', 'legalBasis'],
  ['公开事项', 'matter'],
  ['事项编码', 'matter'],
  ['公开事项编码', 'matter'],
  ['文件性质', 'nature'],
  ['序号', 'rowNumber'],
  ['disclosedUntil', 'disclosedUntil'],
  ['**标题:*', 'title'],
  ['(原)标题', null],
  ['标*题', null],
  ['标:题', null],
  ['打印', null],
  ['', null],
])('column %j holds %s', (header, attribute) => {
  expect(attributeOfColumn(header)).toBe(attribute);
});

test('no name stands for two attributes', () => {
  const names = Object.values(COLUMN_NAMES).flat();
  expect(names.filter((name, index) => names.indexOf(name as never) !== index)).toEqual([]);
});

test('of two columns for one attribute the more telling wins, and nothing is lost silently', () => {
  expect(mapColumns(['', '来源', '发文机关', '发文日期', '成文日期', '打印'])).toEqual({
    columns: { agency: '发文机关', generatedOn: '成文日期' },
    spare: [
      { header: '发文日期', attribute: 'generatedOn' },
      { header: '来源', attribute: 'agency' },
    ],
    unknown: ['打印'],
  });
});

test.each([
  ['主动公开', 'proactive'],
  ['（此件主动公开）', 'proactive'],
  ['(此件主动公开）', 'proactive'],
  ['（此件公开发布）', 'proactive'],
  ['公开方式： 主动公开', 'proactive'],
  ['予以公开', 'proactive'],
  ['依申请公开', 'on_request'],
  ['申请公开', 'on_request'],
  ['（此件依申请公开）', 'on_request'],
  ['不予公开', 'withheld'],
  ['免予公开', 'withheld'],
  ['免于公开', 'withheld'],
  ['不公开', 'withheld'],
  ['待定', 'undetermined'],
  ['((主动公开)。;', 'proactive'],
  ['主动(公开', null],
  ['主动)公开', null],
  ['原公开方式:主动公开', null],
  ['部分公开', null],
  ['（此件发至各法人银行）', null],
  ['', null],
])('the label %j means %s', (label, code) => {
  expect(disclosureFromLabel(label)).toBe(code);
});

test.each([
  ['有效', 'in_force'],
  ['有效性： 有效', 'in_force'],
  ['失效', 'lapsed'],
  ['废止', 'repealed'],
  ['已修改', 'amended'],
  ['尚未施行', 'not_yet_in_force'],
  ['在用', null],
])('validity %j means %s', (label, code) => {
  expect(validityFromLabel(label)).toBe(code);
});

test.each([
  ['国家秘密', 'state_secret', true],
  ['个人隐私', 'personal_privacy', true],
  ['商业秘密', 'commercial_secret', true],
  ['危及“三安全一稳定”', 'endangers_security', true],
  ['法律、法规免予公开的其他政府信息', 'forbidden_by_law', false],
  ['作出具体行政行为之前予以公开，可能影响国家利益的', 'process_information', false],
])(
  'ground %s is %s; a head that vanished in 2019 is only a hint (%s)',
  (label, code, isCertain) => {
    expect(groundFromLabel(label)).toEqual({ code, isCertain });
  },
);

test.each([
  ['国务院办公厅关于印发《提升行政执法质量三年行动计划》的通知', '国务院办公厅'],
  ['国务院关于《江西省国土空间规划》的批复', '国务院'],
  ['江西省人民政府办公厅转发省林业厅关于加强森林防火意见的通知', '江西省人民政府办公厅'],
  [
    '广州市防控新型冠状病毒感染的肺炎疫情工作指挥部通告（第1号）',
    '广州市防控新型冠状病毒感染的肺炎疫情工作指挥部',
  ],
  ['中共江西省市场监督管理局党组关于李某同志职务任免的通知', '中共江西省市场监督管理局党组'],
  ['重庆市人民政府令第359号', '重庆市人民政府'],
  ['国务院　中央军委关于授予某部荣誉称号的命令', '国务院 中央军委'],
  ['安康市汉滨区人民政府印发《惠民措施》', '安康市汉滨区人民政府'],
  ['关于取消春节期间办理社保接续工作的公告', null],
  ['转发省林业厅关于加强森林防火意见的通知', null],
  ['解读《江西省地震应急预案》', null],
  ['政府督查工作条例', null],
  ['  省委关于某事的通知', '省委'],
  ['局关于某事的通知', null],
  [`${'市'.repeat(59)}局关于某事的通知`, `${'市'.repeat(59)}局`],
  [`${'市'.repeat(60)}局关于某事的通知`, null],
  ['安康好人关于某事的通知', null],
  ['安康市人民政府 《公告》', '安康市人民政府'],
  ['对外贸易局公告', '对外贸易局'],
  ['关于市教育局公告', null],
  ['', null],
])('%s was issued by %s', (title, issuer) => {
  expect(titleIssuer(title)).toBe(issuer);
});

test.each([
  ['市科委、市教委、市财政局', ['市科委', '市教委', '市财政局']],
  ['国家发展改革委 国家能源局', ['国家发展改革委', '国家能源局']],
  ['国务院　中央军委', ['国务院', '中央军委']],
  ['生态环境部等', ['生态环境部']],
  ['市高等法院', ['市高等法院']],
  ['来源:市科委', ['市科委']],
  ['信息来源:市科委', ['信息来源:市科委']],
  ['、市科委、', ['市科委']],
])('%s names %j', (text, names) => {
  expect(splitAgencyNames(text)).toEqual(names);
});
