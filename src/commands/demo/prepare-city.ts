/**
 * The city in the database and its website registered: loaded into a fresh database, remembered in `city.json` (for the
 * owner only: it holds the demonstration's passwords) when the database is kept for another run.
 */
import fs from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import { performCommand } from '../perform-command';
import type { City, DemoPlan } from './demo-messages';
import { loadCity } from './load-city';

export async function prepareCity(
  strapi: Core.Strapi,
  plan: DemoPlan,
  io: CommandIo,
): Promise<City> {
  if (fs.existsSync(plan.cityFile))
    return JSON.parse(fs.readFileSync(plan.cityFile, 'utf8')) as City;
  io.err('正在载入示范城市… · loading the demonstration city…');
  const city = await loadCity(strapi, io);
  const feed = `${plan.siteUrl}/feed`;
  const argv = ['sites', 'add', '--url', feed, '--secret', plan.siteSecret, '--allow-private'];
  const code = await performCommand(strapi, 'feed', argv, { ...io, out: io.err });
  if (code !== 0) throw new Error('网站登记失败 · the site could not be registered');
  fs.writeFileSync(plan.cityFile, JSON.stringify(city), { mode: 0o600 });
  return city;
}
