/**
 * Files by two doors: to the public under a name that the register lists for a public subject, to staff under a signed address that
 * came with an answer they may read. Anything else is 404, whether the file exists or not.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { pathOf } from '../../../extensions/upload/private-files/file-path';
import { isSigned } from '../../../extensions/upload/private-files/signed-address';

interface PublicFile {
  mime: string;
}

const SHA256 = /^[0-9a-f]{64}$/;
/** Shown by the browser itself; everything else is downloaded. */
const INLINE = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async public(context) {
    const { sha256, name } = context.params as { sha256: string; name: string };
    if (!SHA256.test(sha256)) return context.notFound();
    const file: PublicFile | null = await strapi
      .plugin('publication')
      .service('public-files')
      .find(sha256, name);
    if (!file) return context.notFound();
    context.set('Cache-Control', 'public, no-cache');
    return send(strapi, context, sha256, file.mime, name);
  },

  async signed(context) {
    const { sha256 } = context.params as { sha256: string };
    const { secret } = options(strapi);
    if (!SHA256.test(sha256) || !isSigned(sha256, context.query, secret, Date.now()))
      return context.notFound();
    context.set('Cache-Control', 'private, no-store');
    return send(strapi, context, sha256, String(context.query.mime), null);
  },
});

const options = (strapi: Core.Strapi) =>
  strapi.config.get<{ directory: string; secret: string }>('plugin::upload.providerOptions');

const send = async (
  strapi: Core.Strapi,
  context: Context,
  sha256: string,
  mime: string,
  name: string | null,
) => {
  const path = pathOf(options(strapi).directory, sha256);
  const found = await stat(path).catch(() => null);
  if (!found) return context.notFound();
  context.type = mime;
  context.length = found.size;
  const disposition = INLINE.includes(mime) ? 'inline' : 'attachment';
  context.set(
    'Content-Disposition',
    name === null ? disposition : `${disposition}; filename*=UTF-8\'\'${encodeURIComponent(name)}`,
  );
  context.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  );
  context.set('X-Content-Type-Options', 'nosniff');
  context.body = createReadStream(path);
};

export default controller;
