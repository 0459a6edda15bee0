/**
 * Reads the mark a document bears about its own disclosure: (此件公开发布), (此件依申请公开), (此件不予公开), (此件发至县团级), (此件删减后公开), or in its
 * last lines 公开属性：依申请公开. Brackets of any width or none. It stands on a line of its own, at either end of one, or between the date and
 * the colophon; other mentions, and lists of marks, only talk about them. Pure.
 */
import { legibleText } from '../text/normalise-text';

export type SourceMark = 'open' | 'partial' | 'on_request' | 'withheld' | 'restricted_circulation';

const MARK = /[([【〔]?此件([^()[\]【】〔〕此件。;,，、]{2,30})[)\]】〕]?/u;
const BRACKETED =
  /[([【〔](?:此件[^()[\]【】〔〕。]{2,30}|发至[^()[\]【】〔〕。]{1,20})[)\]】〕]/gu;
const BARE_LINE = /^(?:注:|备注:|附注:|\*)?此件[^()[\]【】〔〕。;]{2,24}[。.]?$/u;
const CLASS_IN_BRACKETS =
  /^[([【〔](依申请公开|不予公开|不公开|免予公开|主动公开|公开发布|删减后公开)[)\]】〕]$/u;
const LABELLED =
  /^(?:政府)?(?:信息|公文)?公开(?:属性|方式|选项|类别)(?:选项)?:(依申请公开|不予公开|不公开|免予公开|主动公开|公开|删减后公开|部分公开)[。.]?$/u;
const LABELLED_AT_MOST = 1;

// A sentence that introduces a mark, and a quotation.
const TALKS_BEFORE = /(?:标注|标明|注明|标识|加注|加盖|字样|样式|如|为|即|或|和|、|“|"|‘|「)$/u;
const DATE_BEFORE = /(?:日|号)$/u;
const COLOPHON_AFTER =
  /^(?:抄送|主送|分送|主题词|附件|印发|[^,。;]{2,20}(?:办公室|办公厅)\d{4}年)/u;

/** What one mark says; null for a text that is no mark. */
export function sourceMarkOf(text: string): SourceMark | null {
  const compact = compactOf(text);
  const words = MARK.exec(compact)?.[1] ?? /^[([【〔](发至.*)$/u.exec(compact)?.[1];
  return words === undefined ? null : meaningOf(words);
}

export interface FoundSourceMark {
  mark: SourceMark;
  /** From 1. */
  line: number;
  /** True where it stands as a mark, false where a sentence or a list only mentions it. */
  isInPlace: boolean;
}

export function findSourceMarks(text: string): FoundSourceMark[] {
  const found: FoundSourceMark[] = [];
  const alone: FoundSourceMark[] = [];
  const labelled: FoundSourceMark[] = [];
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\u2028\u2029]/).entries()) {
    const line = compactOf(raw);
    if (line === '') continue;
    const add = (list: FoundSourceMark[], mark: SourceMark | null, isInPlace: boolean): void => {
      if (mark) list.push({ mark, line: index + 1, isInPlace });
    };
    const label = LABELLED.exec(line)?.[1];
    const bracketed = CLASS_IN_BRACKETS.exec(line)?.[1];
    if (label) add(labelled, meaningOf(label), true);
    else if (bracketed) add(alone, meaningOf(bracketed), true);
    else if (BARE_LINE.test(line)) add(alone, sourceMarkOf(line), true);
    else {
      for (const match of line.matchAll(BRACKETED)) {
        const isAlone = match[0].length === line.length;
        add(isAlone ? alone : found, sourceMarkOf(match[0]), isAlone || isInPlace(line, match));
      }
    }
  }
  // A rule or a guide that lists the marks one under the other bears none of them; nor does a table of many documents' classes.
  const byLine = new Map(alone.map(({ line, mark }) => [line, mark]));
  const listed = alone.map((one) => ({ ...one, isInPlace: !isListed(one, byLine) }));
  const isTable = labelled.length > LABELLED_AT_MOST;
  const ofTable = labelled.map((one) => ({ ...one, isInPlace: !isTable }));
  return [...found, ...listed, ...ofTable].sort((left, right) => left.line - right.line);
}

function meaningOf(words: string): SourceMark | null {
  if (/(?:删减|删节|区分处理|部分|摘要).{0,6}公开/u.test(words)) return 'partial';
  if (/依申请公开/u.test(words) || /^申请公开/u.test(words)) return 'on_request';
  if (
    /(?:不予|免予|免于|不宜|不得|不|非|勿|禁止)(?:对外|向社会|在网上)?(?:公开|发布|登报|上网|转载|公布)/u.test(
      words,
    )
  ) {
    return 'withheld';
  }
  if (
    /^(?:只|仅|限)?(?:发至|印发至|发到|传达至|传达到|传阅|供|限|发给|阅后|会后)/u.test(words) ||
    /(?:内部|系统内|机关内|单位内)(?:公开|使用|掌握|传阅|参阅|参考)/u.test(words)
  ) {
    return 'restricted_circulation';
  }
  return /^(?:已)?(?:同意|主动|可以?|予以|对外|全文|公开属性[为:]?)?(?:主动)?公开(?:发布)?$/u.test(
    words,
  )
    ? 'open'
    : null;
}

function isInPlace(line: string, match: RegExpExecArray): boolean {
  const before = line.slice(Math.max(0, match.index - 8), match.index);
  const end = match.index + match[0].length;
  const after = line.slice(end, end + 40);
  if (TALKS_BEFORE.test(before)) return false;
  if (match.index === 0 || after === '') return true;
  return DATE_BEFORE.test(before) || COLOPHON_AFTER.test(after);
}

function isListed(
  { line, mark }: FoundSourceMark,
  byLine: ReadonlyMap<number, SourceMark>,
): boolean {
  return [line - 2, line - 1, line + 1, line + 2].some(
    (near) => (byLine.get(near) ?? mark) !== mark,
  );
}

function compactOf(text: string): string {
  return legibleText(text).replace(/\s/gu, '');
}
