/**
 * 第二十六条: 法律、法规对政府信息公开的期限另有规定的，从其规定. The limits known to be other than 20 working days, as defaults for the matters of the
 * catalogue: a matter carries its own limit, and what stands there counts. Pure.
 */
import type { PublicationTerm } from '../working-days/publication-due-on';

export interface KnownPublicationTerm {
  readonly label: string;
  readonly clause: string;
  readonly basis: string;
  readonly term: PublicationTerm;
}

export const KNOWN_PUBLICATION_TERMS: readonly KnownPublicationTerm[] = [
  {
    label: '行政许可决定（许可、处罚双公示）',
    clause: 'art20_5',
    basis: '行政许可和行政处罚等信用信息公示制度：自作出行政决定之日起7个工作日内',
    term: { workingDays: 7 },
  },
  {
    label: '行政处罚决定（许可、处罚双公示）',
    clause: 'art20_6',
    basis: '行政许可和行政处罚等信用信息公示制度：自作出行政决定之日起7个工作日内',
    term: { workingDays: 7 },
  },
  {
    label: '政府和部门预算、决算',
    clause: 'art20_7',
    basis: '《中华人民共和国预算法》第十四条：批准或者批复后二十日内',
    term: { days: 20 },
  },
  {
    label: '政策解读',
    clause: 'art20_1',
    basis: '与政策文件同步，最迟于文件公开后3个工作日内',
    term: { workingDays: 3 },
  },
];
