/**
 * 法定主动公开内容: the clauses of arts 19, 20(1)-(15) and 21 of the Regulations (2019), in the words of the law, as categories
 * of the scheme `statutory`. A proactive item rests on one of them or on a matter of the catalogue. Pure.
 */
import type { ClosedListEntry } from './closed-list';
import { CLAUSES_2007, type Clause2007Code } from './clauses-2007';

export const CLAUSES_2019 = [
  {
    code: 'art19',
    label: '涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息',
    article: '第十九条',
  },
  { code: 'art20_1', label: '行政法规、规章和规范性文件', article: '第二十条第（一）项' },
  {
    code: 'art20_2',
    label: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    article: '第二十条第（二）项',
  },
  {
    code: 'art20_3',
    label: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
    article: '第二十条第（三）项',
  },
  { code: 'art20_4', label: '国民经济和社会发展统计信息', article: '第二十条第（四）项' },
  {
    code: 'art20_5',
    label: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    article: '第二十条第（五）项',
  },
  {
    code: 'art20_6',
    label:
      '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
    article: '第二十条第（六）项',
  },
  { code: 'art20_7', label: '财政预算、决算信息', article: '第二十条第（七）项' },
  { code: 'art20_8', label: '行政事业性收费项目及其依据、标准', article: '第二十条第（八）项' },
  {
    code: 'art20_9',
    label: '政府集中采购项目的目录、标准及实施情况',
    article: '第二十条第（九）项',
  },
  { code: 'art20_10', label: '重大建设项目的批准和实施情况', article: '第二十条第（十）项' },
  {
    code: 'art20_11',
    label: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    article: '第二十条第（十一）项',
  },
  {
    code: 'art20_12',
    label: '突发公共事件的应急预案、预警信息及应对情况',
    article: '第二十条第（十二）项',
  },
  {
    code: 'art20_13',
    label: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    article: '第二十条第（十三）项',
  },
  {
    code: 'art20_14',
    label: '公务员招考的职位、名额、报考条件等事项以及录用结果',
    article: '第二十条第（十四）项',
  },
  {
    code: 'art20_15',
    label: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    article: '第二十条第（十五）项',
  },
  {
    code: 'art21_municipal_county',
    label: '市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助等方面的政府信息',
    article: '第二十一条',
  },
  {
    code: 'art21_township',
    label:
      '贯彻落实农业农村政策、农田水利工程建设运营、农村土地承包经营权流转、宅基地使用情况审核、土地征收、房屋征收、筹资筹劳、社会救助等方面的政府信息',
    article: '第二十一条',
  },
] as const satisfies readonly ClosedListEntry[];
export type Clause2019Code = (typeof CLAUSES_2019)[number]['code'];

export const CLAUSES = [...CLAUSES_2019, ...CLAUSES_2007] as const;

export function isClause2019(code: string): code is Clause2019Code {
  return CLAUSES_2019.some((clause) => clause.code === code);
}

export function isClause2007(code: string): code is Clause2007Code {
  return CLAUSES_2007.some((clause) => clause.code === code);
}
