/**
 * Text that may be kept: PostgreSQL stores no NUL and, in JSON, no half of a surrogate pair; U+FFFD stands where a sender's bytes were
 * no UTF-8 (GBK, say) and its characters are lost already. Checked on the way in, so that it is a 400 and no damage. Pure.
 */
export const isStorable = (text: string): boolean => !/[\0\ufffd]|\p{Surrogate}/u.test(text);
