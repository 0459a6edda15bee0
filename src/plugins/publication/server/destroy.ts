import type { Core } from '@strapi/strapi';
import type { HeadWatch } from './log/head-watch';
import { releaseBootLock } from './operation/boot-lock';
import type { Reader } from './reading/reader';
import { stopFilling } from './search/filling';

export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopFilling(strapi);
  strapi.plugin('publication').service<HeadWatch>('headWatch').stop();
  await strapi.plugin('publication').service<Reader>('reader').stop();
  await releaseBootLock(strapi);
}
