/**
 * Files by two doors: to the public under a name that the register lists for a public subject, to staff under a signed address that
 * came with an answer they may read. Anything else is 404, whether the file exists or not.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sendFile, type StoredFiles } from '../serving/send-file';

/** As the register of what is public finds it. */
type FoundFile = { kind: 'file'; mime: string } | { kind: 'moved'; sha256: string; name: string };

type HeldBack = 'infected' | 'unscanned';

/** Until what has no verdict yet is asked about again. */
const SCAN_SECONDS = 30;
const SHA256 = /^[0-9a-f]{64}$/;

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async public(context: Context) {
    const { sha256, name } = context.params as { sha256: string; name: string };
    if (!SHA256.test(sha256) || name.includes('\u0000')) return context.notFound();
    const files = strapi.plugin('publication').service('public-files');
    const answer = strapi.plugin('publication').service('answer');
    const find = async (): Promise<{ file: FoundFile | null; isHeldBack: boolean }> => ({
      file: await files.find(sha256, name),
      isHeldBack: (await whyHeldBack(strapi, sha256)) !== null,
    });
    const found: Awaited<ReturnType<typeof find>> | null = await answer.orUnavailable(
      context,
      find(),
    );
    if (!found) return;
    const { file, isHeldBack } = found;
    if (file?.kind === 'moved') return redirect(context, file);
    if (!file || isHeldBack) return context.notFound();
    await sendFile(context, storeOf(strapi), { sha256, mime: file.mime, name, isPublic: true });
  },

  async signed(context: Context) {
    const { sha256 } = context.params as { sha256: string };
    const isSigned =
      SHA256.test(sha256) &&
      strapi.plugin('upload').service('private-files').isSigned(sha256, context.query);
    if (!isSigned) return context.notFound();
    const reason = await whyHeldBack(strapi, sha256);
    if (reason) return refuseHeldBack(context, reason);
    // Recorded before the bytes go out: what was not recorded is not given.
    const person = Number(context.query.person);
    if (person > 0) await strapi.plugin('review').service('reading').noteFile(sha256, person);
    const mime = String(context.query.mime);
    await sendFile(context, storeOf(strapi), { sha256, mime, name: null, isPublic: false });
  },
});

/** What the virus scanner has against it; null: nothing. */
const whyHeldBack = (strapi: Core.Strapi, sha256: string): Promise<HeldBack | null> =>
  strapi.plugin('virus-scan').service('scans').whyHeldBack(sha256) as Promise<HeldBack | null>;

/** To the file that stands in its place; asked again each time, since both leave when the item does. */
const redirect = (context: Context, { sha256, name }: { sha256: string; name: string }): void => {
  context.status = 308;
  context.set('Location', `/api/files/${sha256}/${encodeURIComponent(name)}`);
  context.set('Cache-Control', 'public, no-cache');
  context.body = '';
};

/** To staff alone: the public is told nothing. */
const refuseHeldBack = (context: Context, reason: HeldBack): void => {
  const isInfected = reason === 'infected';
  const status = isInfected ? 403 : 503;
  if (!isInfected) context.set('Retry-After', String(SCAN_SECONDS));
  context.status = status;
  context.body = {
    data: null,
    error: {
      status,
      name: isInfected ? 'ForbiddenError' : 'ServiceUnavailableError',
      message: isInfected ? '该文件查出病毒，不予提供。' : '该文件尚未通过病毒扫描，请稍后再试。',
      details: { code: isInfected ? 'file_infected' : 'file_not_scanned' },
    },
  };
};

const storeOf = (strapi: Core.Strapi): StoredFiles =>
  strapi.plugin('upload').service('private-files') as unknown as StoredFiles;

export default controller;
