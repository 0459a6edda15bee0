/**
 * Text that both engines can store: PostgreSQL takes no NUL, and no half of a surrogate pair in JSON. Checked on the way in, so that
 * such a text is a 400 and not an error of the database. Pure.
 */
export const isStorable = (text: string): boolean =>
  !text.includes('\0') && !/\p{Surrogate}/u.test(text);
