/**
 * 文号 in the one form of GB/T 9704-2012: `安政发〔2008〕9号` (hexagonal brackets, no leading zero, no 第), orders `…令第219号`, announcements
 * `…公告2018年第14号`. Only what has a single reading is rewritten; the rest is answered with a reason, for the caller to keep as read. Pure.
 */
import { compactText } from '../text/normalise-text';

export type DocumentNumberKind = 'numbered' | 'order' | 'announcement' | 'none';

export type DocumentNumberRefusal =
  | 'no_number_in_text'
  | 'organ_missing'
  | 'serial_missing'
  | 'several_numbers'
  | 'text_after_number'
  | 'year_implausible'
  | 'year_missing'
  | 'year_not_closed';

export type NormalisedDocumentNumber =
  | { ok: true; value: string; kind: Exclude<DocumentNumberKind, 'none'> }
  | { ok: true; value: null; kind: 'none' }
  | { ok: false; reason: DocumentNumberRefusal };

const LABEL = /^(?:发文字号|发文文号|文件字号|文件编号|文件号|发文号|公文字号|文号|字号)[:;]?/u;
const NOTHING =
  /^(?:|无|没有|暂无|无文号|无字号|空|none|null|nan|n\/a|error|undefined|\[\]|[-—–/_.]+)$/iu;
const OPEN = '[〔［\\[【(〈<﹝{「]';
const CLOSE = '[〕］\\]】)〉>﹞}」]';
const ORGAN = '[^\\d〔〕\\[\\]【】()〈〉<>﹝﹞{}「」:;,，。]+';
const YEAR = `${OPEN}(?<year>\\d{4})年?${CLOSE}`;

const ORDER_WITH_YEAR = new RegExp(`^(?<organ>${ORGAN}令)${YEAR}第?(?<serial>\\d+)号$`, 'u');
const ORDER = new RegExp(`^(?<organ>${ORGAN}令|令)${OPEN}?第(?<serial>\\d+)号${CLOSE}?$`, 'u');
const ANNOUNCEMENT = new RegExp(
  `^(?<organ>(?:${ORGAN})?(?:公告|通告))${OPEN}?(?<year>\\d{4})(?:年${CLOSE}?|${CLOSE})第?(?<serial>\\d+)号$`,
  'u',
);
const NUMBERED = new RegExp(
  `^(?<organ>${ORGAN})${YEAR}(?:第?(?<serial>\\d+)(?:号(?:文件?)?)?|号(?<late>\\d+))(?:${OPEN}${CLOSE})?$`,
  'u',
);
/** The organ letters a platform writes when it has none. */
const PLACEHOLDER_ORGAN = /^(?:其他|其它|无|未知)$/u;
const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2099;

export function normaliseDocumentNumber(raw: string | null | undefined): NormalisedDocumentNumber {
  const text = compactText(raw ?? '')
    .replace(/號/gu, '号')
    .replace(LABEL, '');
  if (NOTHING.test(text)) return { ok: true, value: null, kind: 'none' };

  const announcement = ANNOUNCEMENT.exec(text)?.groups;
  if (announcement) {
    const { organ, year, serial } = announcement;
    return written('announcement', year, `${organ}${year}年第${plain(serial)}号`);
  }
  const yearOrder = ORDER_WITH_YEAR.exec(text)?.groups;
  if (yearOrder) {
    const { organ, year, serial } = yearOrder;
    return written('order', year, `${organ}〔${year}〕第${plain(serial)}号`);
  }
  const order = ORDER.exec(text)?.groups;
  if (order) return { ok: true, kind: 'order', value: `${order.organ}第${plain(order.serial)}号` };

  const numbered = NUMBERED.exec(text)?.groups;
  if (!numbered) return { ok: false, reason: reasonFor(text) };
  const { organ = '', year, serial, late } = numbered;
  if (PLACEHOLDER_ORGAN.test(organ)) return { ok: false, reason: 'organ_missing' };
  return written('numbered', year, `${organ}〔${year}〕${plain(serial ?? late)}号`);
}

function written(
  kind: Exclude<DocumentNumberKind, 'none'>,
  year: string | undefined,
  value: string,
): NormalisedDocumentNumber {
  const isPlausible = Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR;
  return isPlausible ? { ok: true, kind, value } : { ok: false, reason: 'year_implausible' };
}

// GB/T 9704-2012, 7.2.5: 发文顺序号不加“第”字，不编虚位（即1不编为01）.
function plain(serial: string | undefined): string {
  return (serial ?? '').replace(/^0+(?=\d)/, '');
}

const PARTS = new RegExp(`${OPEN}\\d{4}年?${CLOSE}`, 'gu');

function reasonFor(text: string): DocumentNumberRefusal {
  const years = text.match(PARTS) ?? [];
  if (years.length > 1) return 'several_numbers';
  if (!/\d/u.test(text)) return 'no_number_in_text';
  if (new RegExp(`^${OPEN}?\\d`, 'u').test(text)) return 'organ_missing';
  if (years.length === 0) {
    return new RegExp(`${OPEN}\\d{4}`, 'u').test(text) ? 'year_not_closed' : 'year_missing';
  }
  if (new RegExp(`${CLOSE}第?号?$`, 'u').test(text)) return 'serial_missing';
  return 'text_after_number';
}
