/** The demonstration city (a placeholder until its content is seeded). */
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import type { City } from './demo-messages';

export function loadCity(_strapi: Core.Strapi, io: CommandIo): Promise<City> {
  io.err('示范城市尚无内容 · the demonstration city has no content yet');
  return Promise.resolve({ people: [], counts: {} });
}
