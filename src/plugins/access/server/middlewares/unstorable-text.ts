/**
 * Refuses text that no database column can hold: NUL, and half a surrogate pair. PostgreSQL would answer it with an error of its
 * own (500), SQLite would keep it; 400 on both, naming the place. Stands after `strapi::body`. Multipart bodies are files' and not
 * walked. A string that is JSON itself (the admin sends JSON fields so) is read too, since `\u0000` hides in it.
 */
import { isPublicRead } from '../domain/public-read';
import { findUnstorable, type Found } from '../domain/unstorable-text';
import { refuseRead } from './refuse-read';

interface Context {
  method: string;
  path: string;
  status: number;
  body: unknown;
  query: unknown;
  request: { body?: unknown };
  is(type: string): string | false | null;
  badRequest(message: string, details: Record<string, unknown>): void;
}

export const unstorableText = () => async (ctx: Context, next: () => Promise<unknown>) => {
  const found =
    inPlace('path', decoded(ctx.path)) ??
    inPlace('query', ctx.query) ??
    (ctx.is('multipart') ? null : inPlace('body', ctx.request.body));
  if (!found) return next();
  const { place, path, rule } = found;
  if (place === 'query' && isPublicRead(ctx.method, ctx.path))
    return refuseRead(ctx, {
      status: 400,
      code: 'invalid_parameter',
      parameter: parameterOf(path),
      rule: `has text that no field can hold: ${RULES[rule]}`,
      allowed: [RULES[rule]],
    });
  const name = [place, ...path].join('.');
  return ctx.badRequest(`${name}：${SENTENCES[rule]}`, {
    code: 'unstorable_text',
    errors: [{ path: [place, ...path], message: RULES[rule], name: rule }],
  });
};

const parameterOf = ([name = '', ...names]: string[]): string =>
  name + names.map((one) => `[${one}]`).join('');

const SENTENCES = {
  no_nul: '不得含有空字符（NUL）。',
  well_formed: '含有不完整的字符（单独的代理项）。',
  not_so_deep: '嵌套层次过深。',
};
const RULES = {
  no_nul: 'no NUL character (U+0000)',
  well_formed: 'no lone surrogate (U+D800 to U+DFFF)',
  not_so_deep: 'nested too deeply',
};

const inPlace = (place: string, value: unknown): (Found & { place: string }) | null => {
  const found = findUnstorable(value);
  return found && { ...found, place };
};

/** A path that can't be decoded is left to the router, which answers 400. */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
