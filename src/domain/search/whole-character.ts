/** A position in a text, not between the halves of a surrogate pair: before both. Pure. */
export const wholeCharacter = (text: string, position: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(position)) ? position - 1 : position;
