import type { Core } from '@strapi/strapi';
import type { HeadWatch } from './log/head-watch';
import { releaseBootLock } from './operation/boot-lock';
import type { Reader } from './reading/reader';

export default async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  strapi.plugin('publication').service<HeadWatch>('headWatch').stop();
  await strapi.plugin('publication').service<Reader>('reader').stop();
  await releaseBootLock(strapi);
}
