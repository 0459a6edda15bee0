/**
 * What is noted of an agency that only a legacy file names, until somebody registers it properly: its name, a code that shows that it is
 * provisional and is the same at every import, and level and kind as far as the name says them. Pure.
 */
import { createHash } from 'node:crypto';
import { compactText } from '../../../../domain/text/normalise-text';

export interface ProvisionalAgency {
  name: string;
  code: string;
  level: string;
  kind: string;
}

const LEVELS: readonly [RegExp, string][] = [
  [/^(?:国务院|中共中央|中央|中华人民共和国|国家|全国|最高)/u, 'national'],
  [/^(?:省|自治区|[^市县]{2,7}?(?:省|自治区|特别行政区)|(?:北京|上海|天津|重庆)市)/u, 'provincial'],
  [/^[^市州盟]{0,10}(?:街道|乡|镇)|(?:街道办事处|街道|乡人民政府|镇人民政府|乡|镇)$/u, 'township'],
  [/^(?:县|区|旗)|^(?:[^市]{1,6}市)?[^市州盟]{1,6}(?:县|区|旗)(?!域)/u, 'county'],
  [/^(?:市|州|盟)|^[^县区旗]{1,8}(?:市|州|盟|地区)/u, 'municipal'],
  // 财政部, 审计署, 国家税务总局: a ministry is named without a place.
  [/^.{2,12}(?:部|署|总局)(?:办公厅)?$/u, 'national'],
];
const KINDS: readonly [RegExp, string][] = [
  [/(?:人民政府|国务院|^中央人民政府|^(?:省|市|县|区)政府)$/u, 'government'],
  [/(?:街道办事处|街道|街道办)$/u, 'dispatched_organ'],
  [/(?:管委会|管理委员会)$/u, 'development_zone'],
  [
    /(?:领导小组|指挥部|联席会议|机制|工作组|专班|领导小组办公室|指挥部办公室)$/u,
    'coordination_body',
  ],
  [/(?:公司|医院|学校|大学|集团)$/u, 'public_institution'],
];

export function provisionalAgency(name: string): ProvisionalAgency {
  const plain = compactText(name);
  const hash = createHash('sha256').update(plain, 'utf8').digest('hex');
  return {
    name: name.trim().slice(0, 255),
    code: `X${hash.slice(0, 8).toUpperCase()}`,
    level: LEVELS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'municipal',
    kind: KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'department',
  };
}
