/**
 * Titles and bodies of made-up government information: common words by their frequency in such texts, and planted words of which it is known in how
 * many items they stand. Planted words consist of characters that no other word here has.
 */
import { compiled } from './product.mjs';

const WORDS =
  `工作 管理 建设 发展 服务 项目 单位 部门 组织 实施 落实 加强 推进 做好 开展 确保 提高 完善 制度 政策 规定 办法 措施 意见 方案 计划 通知 公告 会议 精神
   全市 全县 各镇 各县 机关 政府 人民 群众 社会 经济 企业 行业 市场 资金 财政 预算 决算 补助 补贴 专项 审批 许可 登记 备案 检查 监督 执法 处罚 考核 评价
   责任 目标 任务 重点 领域 环节 问题 风险 隐患 整改 安全 生产 应急 预案 救援 消防 交通 运输 公路 桥梁 铁路 机场 港口 水利 水库 河道 堤防 灌溉 供水 排水
   农业 农村 农民 粮食 蔬菜 茶叶 畜牧 养殖 渔业 林业 森林 草原 生态 环境 保护 污染 治理 大气 土壤 噪声 垃圾 分类 回收 能源 电力 煤炭 天然 燃气 光伏
   教育 学校 学生 教师 招生 考试 幼儿 高中 职业 培训 就业 创业 劳动 工资 社保 养老 医疗 保险 医院 卫生 疫情 防控 疫苗 药品 食品 健康 体育 文化 旅游 文物
   图书 广播 电视 网络 信息 数据 系统 平台 数字 智慧 城市 规划 土地 征收 拆迁 安置 住房 公租 物业 小区 街道 社区 村庄 基层 党建 干部 人事 任免 招聘 录用
   法律 法规 规章 条例 诉讼 复议 调解 仲裁 公证 普法 治安 户籍 出入 身份 车辆 驾驶 民政 低保 救助 慈善 婚姻 殡葬 地名 区划 残疾 儿童 妇女 青年 老年 退役
   军人 优抚 宗教 民族 侨务 外事 招商 引资 外贸 出口 海关 税务 发票 减税 降费 金融 银行 贷款 担保 证券 审计 统计 调查 普查 价格 收费 标准 质量 计量 认证
   专利 商标 科技 创新 研发 人才 专家 评审 竞赛 表彰 奖励 宣传 报道 公开 目录 指南 年度 报告 季度 月份 进展 情况 汇总 附件 联系 电话 地址 邮箱 办公`
    .split(/\s+/)
    .filter(Boolean);

const TOPICS =
  `防汛抗旱 森林防火 安全生产 食品安全 秸秆禁烧 河湖管护 道路交通 校园周边 农村饮水 危房改造 农民工工资 医疗保障 养老服务 城乡低保 义务教育 职业技能 招商引资
   营商环境 政务公开 数字政府 知识产权 文物保护 非遗传承 全域旅游 茶叶产业 富硒食品 生态移民 土地征收 矿山修复 污水处理 垃圾分类 大气污染 疫苗接种 公共卫生
   消防检查 特种设备 燃气管道 老旧小区 物业服务 公积金贷款 税收优惠 普惠金融 政府采购 工程招标 事业单位 公务员录用 退役军人 残疾人就业 未成年人 禁毒宣传
   信访积案 法治建设 行政复议 行政处罚 双随机抽查 信用体系 统计调查 经济普查 人口普查 审计整改`
    .split(/\s+/)
    .filter(Boolean);

const FORMS = [
  '的通知',
  '的公告',
  '的意见',
  '的实施方案',
  '的通报',
  '的批复',
  '的函',
  '情况的报告',
];
const VERBS = ['做好', '加强', '进一步推进', '规范', '开展', '印发', '全面落实', '调整'];

const { foldCharacter } = compiled('domain/search/fold-character.js');
/** Of no other word here, and such as the search reads as they are. */
const OWN_CHARACTERS = Array.from({ length: 2_000 }, (_, index) =>
  String.fromCodePoint(0x7300 + index),
).filter(
  (one) => foldCharacter(one) === one && ![...WORDS, ...TOPICS].some((word) => word.includes(one)),
);
/** No two of them share a character, so that no end of one and beginning of another make a third. */
const planted = (count, from) =>
  Array.from({ length: count }, (_, index) =>
    OWN_CHARACTERS.slice(2 * (from + index), 2 * (from + index) + 2).join(''),
  );

/** Each stands in about so many items, however many there are; at most in four of ten. */
export const PLANTED = [
  { kind: 'few', words: planted(400, 0), items: 5 },
  { kind: 'hundreds', words: planted(100, 400), items: 300 },
  { kind: 'thousands', words: planted(20, 500), items: 9_500 },
];
/** In all bodies but one of twenty, and in so many titles as the city has. */
export const COMMONEST = '安康';
export const TOPIC_WORDS = TOPICS;
export const COMMON_WORDS = WORDS;

const CHARACTERS_OF_A_BODY = 400;
const skewed = (list, random) => list[Math.floor(list.length * random() ** 2)];

/** What is planted into an item of so many: words, and whether in the title. */
const plantedIn = (items, random) =>
  PLANTED.flatMap(({ words, items: wanted }) => {
    const share = Math.min(0.4, wanted / items);
    // As many of them as is to be expected, drawn at once instead of asking for each word.
    let many = share * words.length;
    many = Math.floor(many) + (random() < many % 1 ? 1 : 0);
    return Array.from({ length: many }, () => words[Math.floor(words.length * random())]);
  });

const sentence = (random) => {
  let text = '';
  for (let left = 6 + Math.floor(random() * 8); left > 0; left -= 1)
    text += skewed(WORDS, random) + (random() < 0.12 ? '，' : '');
  return `${text}。`;
};

/** @returns title, HTML of the body, summary, keywords. */
export function textsOf({ issuer, year, items, random }) {
  const words = plantedIn(items, random);
  const topic = skewed(TOPICS, random);
  const inTitle = words.length > 0 && random() < 0.5 ? words[0] : '';
  const title = `${issuer}关于${VERBS[Math.floor(random() * VERBS.length)]}${random() < 0.4 ? `${year}年` : ''}${topic}${skewed(WORDS, random)}${inTitle}${skewed(WORDS, random)}工作${skewed(FORMS, random)}`;
  const paragraphs = [];
  let length = 0;
  while (length < CHARACTERS_OF_A_BODY) {
    let paragraph = sentence(random);
    while (paragraph.length < 90) paragraph += sentence(random);
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  const seed = [...words, ...(random() < 0.95 ? [COMMONEST] : [])];
  paragraphs[0] = `${paragraphs[0].slice(0, 20)}${topic}${seed.join('，')}${paragraphs[0].slice(20)}`;
  return {
    title,
    body: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    summary: paragraphs[0].slice(0, 60),
    keywords: [topic, skewed(WORDS, random)],
  };
}
