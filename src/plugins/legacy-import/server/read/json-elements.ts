/**
 * The elements of one big JSON array, cut out of a stream of characters without parsing the whole. An element that is never
 * closed (a broken file) comes last, marked, and takes what is left of the file with it.
 */

export interface JsonElement {
  line: number;
  text: string;
  isUnclosed?: true;
}

const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

export async function* elementsOf(stream: AsyncIterable<unknown>): AsyncGenerator<JsonElement> {
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isInElement = false;
  let line = 1;
  let startLine = 1;
  let parts: string[] = [];
  for await (const chunk of stream) {
    const text = String(chunk);
    let start = 0;
    for (let index = 0; index < text.length; index += 1) {
      const char = text.charCodeAt(index);
      if (char === LINE_FEED) line += 1;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (char === BACKSLASH) isEscaped = true;
        // A line break can't stand inside a JSON string: the quote was never closed, so the string ends with its line.
        else if (char === QUOTE || char === LINE_FEED) isInString = false;
        continue;
      }
      if (char <= SPACE) continue;
      const isClosing = char === CLOSE_BRACKET || char === CLOSE_BRACE;
      if (isInElement && depth === 1 && (char === COMMA || isClosing)) {
        parts.push(text.slice(start, index));
        yield { line: startLine, text: parts.join('') };
        isInElement = false;
      }
      if (depth === 1 && !isInElement && char !== COMMA && !isClosing) {
        isInElement = true;
        startLine = line;
        parts = [];
        start = index;
      }
      if (char === QUOTE) isInString = true;
      else if (char === OPEN_BRACE || char === OPEN_BRACKET) depth += 1;
      else if (isClosing) depth -= 1;
    }
    if (isInElement) parts.push(text.slice(start));
  }
  if (isInElement) yield { line: startLine, text: parts.join(''), isUnclosed: true };
}
