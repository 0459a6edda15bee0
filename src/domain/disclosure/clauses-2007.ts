/**
 * The clauses of arts 9-12 of the Regulations of 2007 (in force 2008-05-01 to 2019-05-14). They count only for items that were
 * public before (原已公开); a new item rests on arts 19-21 of 2019. Pure.
 *
 * Over 150 lines because the list is data: one entry for each of the 27 clauses.
 */
import type { ClosedListEntry } from './closed-list';

export const CLAUSES_2007 = [
  {
    code: 'law2007_art9_1',
    label: '涉及公民、法人或者其他组织切身利益的',
    article: '2007年条例第九条第（一）项',
  },
  {
    code: 'law2007_art9_2',
    label: '需要社会公众广泛知晓或者参与的',
    article: '2007年条例第九条第（二）项',
  },
  {
    code: 'law2007_art9_3',
    label: '反映本行政机关机构设置、职能、办事程序等情况的',
    article: '2007年条例第九条第（三）项',
  },
  {
    code: 'law2007_art9_4',
    label: '其他依照法律、法规和国家有关规定应当主动公开的',
    article: '2007年条例第九条第（四）项',
  },
  {
    code: 'law2007_art10_1',
    label: '行政法规、规章和规范性文件',
    article: '2007年条例第十条第（一）项',
  },
  {
    code: 'law2007_art10_2',
    label: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
    article: '2007年条例第十条第（二）项',
  },
  {
    code: 'law2007_art10_3',
    label: '国民经济和社会发展统计信息',
    article: '2007年条例第十条第（三）项',
  },
  {
    code: 'law2007_art10_4',
    label: '财政预算、决算报告',
    article: '2007年条例第十条第（四）项',
  },
  {
    code: 'law2007_art10_5',
    label: '行政事业性收费的项目、依据、标准',
    article: '2007年条例第十条第（五）项',
  },
  {
    code: 'law2007_art10_6',
    label: '政府集中采购项目的目录、标准及实施情况',
    article: '2007年条例第十条第（六）项',
  },
  {
    code: 'law2007_art10_7',
    label:
      '行政许可的事项、依据、条件、数量、程序、期限以及申请行政许可需要提交的全部材料目录及办理情况',
    article: '2007年条例第十条第（七）项',
  },
  {
    code: 'law2007_art10_8',
    label: '重大建设项目的批准和实施情况',
    article: '2007年条例第十条第（八）项',
  },
  {
    code: 'law2007_art10_9',
    label: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    article: '2007年条例第十条第（九）项',
  },
  {
    code: 'law2007_art10_10',
    label: '突发公共事件的应急预案、预警信息及应对情况',
    article: '2007年条例第十条第（十）项',
  },
  {
    code: 'law2007_art10_11',
    label: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    article: '2007年条例第十条第（十一）项',
  },
  {
    code: 'law2007_art11_1',
    label: '城乡建设和管理的重大事项',
    article: '2007年条例第十一条第（一）项',
  },
  {
    code: 'law2007_art11_2',
    label: '社会公益事业建设情况',
    article: '2007年条例第十一条第（二）项',
  },
  {
    code: 'law2007_art11_3',
    label: '征收或者征用土地、房屋拆迁及其补偿、补助费用的发放、使用情况',
    article: '2007年条例第十一条第（三）项',
  },
  {
    code: 'law2007_art11_4',
    label: '抢险救灾、优抚、救济、社会捐助等款物的管理、使用和分配情况',
    article: '2007年条例第十一条第（四）项',
  },
  {
    code: 'law2007_art12_1',
    label: '贯彻落实国家关于农村工作政策的情况',
    article: '2007年条例第十二条第（一）项',
  },
  {
    code: 'law2007_art12_2',
    label: '财政收支、各类专项资金的管理和使用情况',
    article: '2007年条例第十二条第（二）项',
  },
  {
    code: 'law2007_art12_3',
    label: '乡（镇）土地利用总体规划、宅基地使用的审核情况',
    article: '2007年条例第十二条第（三）项',
  },
  {
    code: 'law2007_art12_4',
    label: '征收或者征用土地、房屋拆迁及其补偿、补助费用的发放、使用情况',
    article: '2007年条例第十二条第（四）项',
  },
  {
    code: 'law2007_art12_5',
    label: '乡（镇）的债权债务、筹资筹劳情况',
    article: '2007年条例第十二条第（五）项',
  },
  {
    code: 'law2007_art12_6',
    label: '抢险救灾、优抚、救济、社会捐助等款物的发放情况',
    article: '2007年条例第十二条第（六）项',
  },
  {
    code: 'law2007_art12_7',
    label: '乡镇集体企业及其他乡镇经济实体承包、租赁、拍卖等情况',
    article: '2007年条例第十二条第（七）项',
  },
  {
    code: 'law2007_art12_8',
    label: '执行计划生育政策的情况',
    article: '2007年条例第十二条第（八）项',
  },
] as const satisfies readonly ClosedListEntry[];
export type Clause2007Code = (typeof CLAUSES_2007)[number]['code'];
