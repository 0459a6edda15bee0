// Filling of the marks in topic texts: {Y} {Y-1} {A} {P} {n:1-9} {d:1.5-9.9} {t:a|b} and lists such as {town}.
import { COUNTIES } from './places.mjs';

const LISTS = {
  town: ['城关镇', '老县镇', '长安镇', '八仙镇', '上竹镇', '曾家镇', '焕古镇', '蜀河镇', '瀛湖镇', '流水镇', '五里镇', '茨沟镇', '恒口镇'],
  school: ['示例第一小学', '示例第二小学', '示例实验小学', '示例中心小学', '示例第一初级中学', '示例九年制学校', '示例高新小学'],
  company: ['安康示例茶业有限公司', '安康示例建材有限公司', '陕西示例食品有限公司', '安康示例水电有限公司', '安康示例物流有限公司', '安康示例中药材专业合作社', '安康示例建设工程有限公司'],
  road: ['示例大道', '滨江示例路', '示例一路', '示例二路', '汉江示例桥', '北环示例路', '示例巷'],
  project: ['农村饮水安全工程', '富硒茶加工园', '县城污水处理厂扩建', '示例水电站增效扩容', '通村公路改造', '标准化厂房', '毛绒玩具产业园', '抽水蓄能电站', '防洪堤工程', '职业教育中心'],
  village: ['示例一村', '示例二村', '示例三村', '桥头示例村', '河湾示例社区', '茶山示例村', '双河示例村'],
};

/** `c`: { agency, place, county, year, serial, random, row } ; `row` counts table rows for {county#}. */
export function fill(template, c) {
  return template.replace(/\{([^{}]+)\}/g, (whole, mark) => {
    const year = /^Y([+-]\d+)?$/.exec(mark);
    if (year) return String(c.year + Number(year[1] ?? 0));
    if (mark === 'A') return c.agency;
    if (mark === 'P') return c.place;
    if (mark === 's') return String(c.serial);
    if (mark === 'county') return c.county ?? c.random.pick(COUNTIES);
    if (mark === 'county#') return COUNTIES[c.row % COUNTIES.length];
    if (mark.startsWith('t:')) return c.random.pick(mark.slice(2).split('|'));
    if (mark.startsWith('n:')) return String(c.random.int(...mark.slice(2).split('-').map(Number)));
    if (mark.startsWith('d:')) {
      const [, low, high] = /^d:(-?[\d.]+)-([\d.]+)$/.exec(mark);
      return (c.random.int(Number(low) * 10, Number(high) * 10) / 10).toFixed(1);
    }
    if (LISTS[mark]) return c.random.pick(LISTS[mark]);
    throw new Error(`unknown mark ${whole}`);
  });
}
