/**
 * One way to read text that people typed, pasted or scraped, before a rule looks at it: compatibility forms made plain
 * (full-width digits and letters), zero-width, control and private-use characters removed. For looking, never for storing. Pure.
 */

// Cf and Default_Ignorable: zero-width and bidi characters; Co: private use; the controls except tab, LF, CR and FF.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Co}\0-\x08\x0B\x0E-\x1F\x7F]/gu;

/** Removes what can't be seen; spaces stay. */
function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

// Normalising sorts a run of combining marks in the square of its length (250,000 of them: a minute); no script stacks more than a few.
const LONG_MARK_RUN = /(\p{M}{8})\p{M}+/gu;

/** NFKC without the invisible; U+00A0 and U+3000 become plain spaces. */
export function plainText(text: string): string {
  return withoutInvisible(text.replace(LONG_MARK_RUN, '$1').normalize('NFKC'));
}

/** `plainText` without combining marks: a letter that is struck through or dotted is still read as that letter. */
export function legibleText(text: string): string {
  return plainText(text.replace(/\p{M}/gu, ''));
}

/** `plainText` with every space taken out, line breaks included. */
export function compactText(text: string): string {
  return plainText(text).replace(/\s/gu, '');
}

/** The trimmed text of a cell, or null where it says nothing. */
export function textOrNull(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = withoutInvisible(value).trim();
  return text === '' ? null : text;
}

export function hasText(value: unknown): value is string {
  return textOrNull(value) !== null;
}
