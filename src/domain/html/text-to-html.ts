/** A plain-text body as HTML: every line that says something becomes a paragraph. Pure. */

const MARKUP =
  /<\/?(?:p|div|br|span|table|tbody|tr|td|th|a|img|ul|ol|li|h[1-6]|strong|b|i|em|u|font|center|section|article|meta|style|script|iframe)\b[^<>]*>/i;
const EDGES = /^[\s\u3000\u200b-\u200f\ufeff]+|[\s\u3000\u200b-\u200f\ufeff]+$/gu;

export function looksLikeHtml(text: string): boolean {
  return MARKUP.test(text);
}

export function textToHtml(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .map((line) => line.replace(EDGES, ''))
    .filter((line) => line !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
