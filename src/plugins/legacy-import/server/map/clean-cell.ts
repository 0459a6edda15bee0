/** What a cell says: trimmed of every kind of space, without characters no database keeps, null where the words mean "nothing". Pure. */

const NOTHING =
  /^(?:无|没有|暂无|空|none|nan|nat|null|nil|n\/a|undefined|error|\[\]|\{\}|[-—–_/.]+)$/i;
const EDGES =
  /^[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]+|[\s\u00a0\u3000\u200b-\u200f\u2060\ufeff]+$/gu;

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** A text of any length, line breaks kept. */
export function cleanText(raw: string): string | null {
  const text = storable(raw).replace(EDGES, '');
  return text === '' || NOTHING.test(text) ? null : text;
}

/** A text that belongs on one line: inner runs of spaces become one space, zero-width characters go. */
export function cleanLine(raw: string): string | null {
  const text = cleanText(raw.replace(INVISIBLE, ''));
  return text === null ? null : text.replace(/[\s\u00a0\u3000]+/gu, ' ');
}

export function storable(text: string): string {
  return text.replace(CONTROLS, '').replace(LONE_SURROGATES, '\ufffd');
}
