/**
 * Files by two doors: to the public under a name that the register lists for a public subject, to staff under a signed address that
 * came with an answer they may read. Anything else is 404, whether the file exists or not.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

const SHA256 = /^[0-9a-f]{64}$/;
/** Shown by the browser itself; everything else is downloaded. */
const INLINE = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async public(context) {
    const { sha256, name } = context.params as { sha256: string; name: string };
    if (!SHA256.test(sha256) || name.includes('\u0000')) return context.notFound();
    const files = strapi.plugin('publication').service('public-files');
    const answer = strapi.plugin('publication').service('answer');
    const found: { file: { mime: string } | null } | null = await answer.orUnavailable(
      context,
      files.find(sha256, name).then((file: { mime: string } | null) => ({ file })),
    );
    if (!found) return;
    const { file } = found;
    if (!file) return context.notFound();
    return send(strapi, context, sha256, { mime: file.mime, name, caching: 'public, no-cache' });
  },

  async signed(context) {
    const { sha256 } = context.params as { sha256: string };
    const isSigned =
      SHA256.test(sha256) &&
      strapi.plugin('upload').service('private-files').isSigned(sha256, context.query);
    if (!isSigned) return context.notFound();
    // Recorded before the bytes go out: what was not recorded is not given.
    const person = Number(context.query.person);
    if (person > 0) await strapi.plugin('review').service('reading').noteFile(sha256, person);
    const mime = String(context.query.mime);
    return send(strapi, context, sha256, { mime, name: null, caching: 'private, no-store' });
  },
});

const send = async (
  strapi: Core.Strapi,
  context: Context,
  sha256: string,
  { mime, name, caching }: { mime: string; name: string | null; caching: string },
) => {
  const file = await strapi.plugin('upload').service('private-files').open(sha256);
  if (!file) return context.notFound();
  const disposition = INLINE.includes(mime) ? 'inline' : 'attachment';
  const filename = name === null ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  context.type = mime;
  context.length = file.bytes;
  context.set('Cache-Control', caching);
  context.set('Content-Disposition', `${disposition}${filename}`);
  context.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  );
  context.set('X-Content-Type-Options', 'nosniff');
  context.body = file.stream;
};

export default controller;
