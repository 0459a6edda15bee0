/**
 * The sites that receive the feed: added, listed, paused, resumed, their secrets rotated. A site is never removed: its
 * receipts say what it was told. A secret is encrypted before it is stored and shown only where it was made.
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { checkSiteOptions, secretProblem, type SiteOptions } from '../domain/site-options';
import { encryptSecret, newSiteSecret } from '../domain/site-secret';
import { databaseNow, own, settingsOf } from '../plugin-services';
import { CURSORS, SITES } from '../tables/steps';
import { problem, SiteProblem } from './site-problem';
import { SITE_COLUMNS, siteView, type SiteListRow, type SiteView } from './site-view';

/** How long the old secret signs beside the new one. */
const ROTATION_GRACE_SECONDS = 86_400;

const UNKNOWN_SITE = '没有这个站点，见 sites list (no such site; see sites list)';
const SAME_NAME = '有同名站点，请给出编号 (several sites have this name; give the id)';

export const sites = ({ strapi }: { strapi: Core.Strapi }) => {
  const seal = (secret: string, siteId: string) =>
    encryptSecret(secret, siteId, settingsOf(strapi).encryptionKey);

  const setState = async (id: string, state: SiteView['state']): Promise<void> => {
    const changed = await strapi.db
      .connection(SITES)
      .where({ id })
      .update({ state, state_changed_at: databaseNow(strapi) });
    if (changed !== 1) throw problem('ID', UNKNOWN_SITE);
  };

  return {
    /**
     * Registers a site; delivery begins at the beginning of the log.
     * @returns its id, and the secret if it was made here.
     * @throws SiteProblem naming each wrong option and its rule.
     */
    async add(options: SiteOptions): Promise<{ id: string; madeSecret: string | null }> {
      const problems = checkSiteOptions(options);
      if (problems.length > 0) throw new SiteProblem(problems);
      const { agencyCode = null, columns = null, allowPrivate = false } = options;
      const url = new URL(options.url).href;
      if (agencyCode !== null && !(await isAgency(strapi, agencyCode))) {
        throw problem(
          '--agency',
          `--agency "${agencyCode}"：没有这个机构代码 (unknown agency code)`,
        );
      }
      const id = randomUUID();
      const madeSecret = options.secret === undefined ? newSiteSecret() : null;
      const createdAt = databaseNow(strapi);
      await strapi.db.transaction(async ({ trx }) => {
        if (await trx(SITES).where({ url }).first('id')) {
          throw problem(
            '--url',
            `--url "${url}"：该地址已登记，见 sites list (this address is registered already)`,
          );
        }
        await trx(SITES).insert({
          id,
          name: options.name?.trim() || new URL(url).host,
          url,
          secret: seal(options.secret ?? (madeSecret as string), id),
          agency_code: agencyCode,
          columns: columns === null ? null : JSON.stringify(columns.map((code) => code.trim())),
          allow_private: allowPrivate ? 1 : 0,
          state: 'active',
          created_at: createdAt,
          state_changed_at: createdAt,
        });
        await trx(CURSORS).insert({ site_id: id, lane: 'fast', sequence: 0, failures: 0 });
      });
      own(strapi, 'dispatcher').wake();
      return { id, madeSecret };
    },

    /** The id of the site that a person names by id or name. @throws SiteProblem */
    async identify(idOrName: string): Promise<string> {
      const found = (await strapi.db
        .connection(SITES)
        .where({ id: idOrName })
        .orWhere({ name: idOrName })
        .limit(2)
        .select('id')) as { id: string }[];
      const [site, another] = found;
      if (!site) throw problem('SITE', `"${idOrName}"：${UNKNOWN_SITE}`);
      if (another) throw problem('SITE', `"${idOrName}"：${SAME_NAME}`);
      return site.id;
    },

    async list(): Promise<SiteView[]> {
      const rows = (await strapi.db
        .connection(`${SITES} as site`)
        .join(`${CURSORS} as cursor`, 'cursor.site_id', 'site.id')
        .where('cursor.lane', 'fast')
        .orderBy(['site.created_at', 'site.id'])
        .select(SITE_COLUMNS)) as SiteListRow[];
      return rows.map(siteView);
    },

    /** A request in flight is finished; the cursor stays. @throws SiteProblem when there is no such site. */
    pause: (id: string): Promise<void> => setState(id, 'paused'),

    /** Delivery goes on at once, also for a site that fails or was switched off. @throws SiteProblem */
    async resume(id: string): Promise<void> {
      await setState(id, 'active');
      await strapi.db.connection(CURSORS).where({ site_id: id }).update({ next_probe_at: null });
      own(strapi, 'dispatcher').wake();
    },

    /**
     * Gives a site another secret; the old one signs beside it for a day.
     * @returns the new secret if it was made here, else null. @throws SiteProblem
     */
    async rotate(id: string, secret?: string): Promise<{ madeSecret: string | null }> {
      const wrong = secret === undefined ? null : secretProblem(secret);
      if (wrong) throw problem('--secret', wrong);
      const madeSecret = secret === undefined ? newSiteSecret() : null;
      await strapi.db.transaction(async ({ trx }) => {
        const changed = await trx(SITES)
          .where({ id })
          .update({
            previous_secret: trx.ref('secret'),
            previous_secret_until: databaseNow(strapi, ROTATION_GRACE_SECONDS),
            secret: seal(secret ?? (madeSecret as string), id),
          });
        if (changed !== 1) throw problem('ID', UNKNOWN_SITE);
        await trx(CURSORS).where({ site_id: id }).update({ next_probe_at: null });
      });
      own(strapi, 'dispatcher').wake();
      return { madeSecret };
    },
  };
};

const isAgency = async (strapi: Core.Strapi, code: string): Promise<boolean> =>
  (await strapi.db.query('api::agency.agency').count({ where: { code } })) > 0;
