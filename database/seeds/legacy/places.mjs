// Who signed what when: organs under the name they bore on the day, their document prefixes, and the county names used in texts.
import { readFileSync } from 'node:fs';

const agencies = JSON.parse(readFileSync(new URL('../agencies.json', import.meta.url), 'utf8'));
export const agencyNamed = (name) => agencies.find((agency) => agency.name === name);

const CITY = '安康市';
const ROLES = {
  city: ['人民政府'], office: ['人民政府办公室'], edu: ['教育局', '教育体育局'], finance: ['财政局'], civil: ['民政局'],
  health: ['卫生局', '卫生和计划生育局', '卫生健康委员会'], hr: ['人事局', '人力资源和社会保障局'],
  insurance: ['人力资源和社会保障局', '医疗保障局'], veteran: ['退役军人事务局'], build: ['建设规划局', '住房和城乡建设局'],
  poverty: ['扶贫开发局', '乡村振兴局'], agri: ['农业局', '农业农村局'], water: ['水利局'], forest: ['林业局'],
  land: ['国土资源局', '自然资源局'], safety: ['安全生产监督管理局', '应急管理局'], env: ['环境保护局', '生态环境局'],
  market: ['工商行政管理局', '市场监督管理局'], dev: ['发展和改革委员会'], stats: ['统计局'], transport: ['交通运输局'],
  audit: ['审计局'], police: ['公安局'], legal: ['人民政府法制办公室', '司法局'], urban: ['住房和城乡建设局', '城市管理执法局'],
  review: ['人民政府办公室', '行政审批服务局'],
};
const CHANGED = { insurance: '2019-02-01', review: '2019-02-01', urban: '2014-01-01' };
const PREFIX = {
  人民政府: '安政', 人民政府办公室: '安政办', 教育局: '安教', 教育体育局: '安教体', 财政局: '安财', 民政局: '安民', 卫生局: '安卫',
  卫生和计划生育局: '安卫计', 卫生健康委员会: '安卫健', 人事局: '安人', 人力资源和社会保障局: '安人社', 医疗保障局: '安医保',
  退役军人事务局: '安退役军人', 建设规划局: '安建', 住房和城乡建设局: '安住建', 扶贫开发局: '安扶贫', 乡村振兴局: '安乡振',
  农业局: '安农', 农业农村局: '安农农', 水利局: '安水', 林业局: '安林', 国土资源局: '安国土资', 自然资源局: '安自然资',
  安全生产监督管理局: '安安监', 应急管理局: '安应急', 环境保护局: '安环', 生态环境局: '安环境', 工商行政管理局: '安工商',
  市场监督管理局: '安市监', 发展和改革委员会: '安发改', 统计局: '安统', 交通运输局: '安交', 审计局: '安审', 公安局: '安公',
  人民政府法制办公室: '安府法', 司法局: '安司', 城市管理执法局: '安城管', 行政审批服务局: '安审批',
};
export const COUNTIES = ['汉滨区', '汉阴县', '石泉县', '宁陕县', '紫阳县', '岚皋县', '平利县', '镇坪县', '旬阳市', '白河县'];
const COUNTY_PREFIX = ['汉区政', '汉阴政', '石政', '宁政', '紫政', '岚政', '平政', '镇政', '旬政', '白政'];
const TOWNS = agencies.filter((agency) => agency.level === 'township').map((agency) => agency.name);

const isXunyangCounty = (county, date) => county === '旬阳市' && date < '2021-03-01';

/** The signing organ for a role on a date; `turn` walks through counties and townships. */
export function signer(role, date, turn) {
  if (role === 'town') {
    const name = TOWNS[turn % TOWNS.length];
    const county = COUNTIES.find((one) => name.startsWith(one));
    const place = name.replace(/人民政府$|办事处$/, '');
    return { name, place, county, prefix: `${place.slice(3, 5)}政` };
  }
  if (role === 'county' || role === 'countyOffice') {
    const i = turn % COUNTIES.length;
    const old = isXunyangCounty(COUNTIES[i], date);
    const county = old ? '旬阳县' : COUNTIES[i];
    const isOffice = role === 'countyOffice' && !old;
    return { name: `${county}人民政府${isOffice ? '办公室' : ''}`, place: county, county, prefix: COUNTY_PREFIX[i] + (isOffice ? '办' : '') };
  }
  const names = ROLES[role];
  const name = CHANGED[role]
    ? names[date < CHANGED[role] ? 0 : 1]
    : names.find((one) => (agencyNamed(CITY + one).validTo ?? '9999') >= date);
  return { name: CITY + name, place: '全市', county: null, prefix: PREFIX[name] };
}
