/**
 * Reads the mark a document bears about its own disclosure: (此件公开发布), (此件依申请公开), (此件不予公开), (此件发至县团级), (此件删减后公开).
 * Brackets of any width; a mark stands on a line of its own or at the end of one, other mentions only talk about marks. Pure.
 */
import { compactText } from '../text/normalise-text';

export type SourceMark = 'open' | 'partial' | 'on_request' | 'withheld' | 'restricted_circulation';

const MARK = /[([【〔]?此件([^()[\]【】〔〕此件。;,，、]{2,30})[)\]】〕]?/u;
const BRACKETED = /[([【〔]此件[^()[\]【】〔〕。]{2,30}[)\]】〕]/gu;

/** What one mark says; null for a text that is no mark. */
export function sourceMarkOf(text: string): SourceMark | null {
  const words = MARK.exec(compactText(text))?.[1];
  if (words === undefined) return null;
  if (/(?:删减|删节|区分处理|部分|摘要).{0,6}公开/u.test(words)) return 'partial';
  if (/^依?申请公开/u.test(words)) return 'on_request';
  if (
    /(?:不予|免予|免于|不宜|不得|不|勿|禁止)(?:对外)?(?:公开|发布|登报|上网|转载|公布)/u.test(words)
  ) {
    return 'withheld';
  }
  if (/^(?:只|仅|限)?(?:发至|印发至|发到|传达至|传达到|供|限)/u.test(words)) {
    return 'restricted_circulation';
  }
  return /^(?:已)?(?:主动|可以?|予以|对外|全文)?公开(?:发布)?/u.test(words) ? 'open' : null;
}

export interface FoundSourceMark {
  mark: SourceMark;
  /** From 1. */
  line: number;
  /** True where it stands as a mark, false where a sentence only mentions it. */
  isInPlace: boolean;
}

export function findSourceMarks(text: string): FoundSourceMark[] {
  const found: FoundSourceMark[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = compactText(raw);
    for (const match of line.matchAll(BRACKETED)) {
      const mark = sourceMarkOf(match[0]);
      if (!mark) continue;
      const isAtEnd = match.index + match[0].length === line.length;
      const isAtStart = match.index === 0;
      found.push({ mark, line: index + 1, isInPlace: isAtEnd || isAtStart });
    }
  }
  return found;
}
