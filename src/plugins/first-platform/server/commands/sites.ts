/** What the subcommands of `npm run feed` print. A secret is printed only where it was made here, once. */
import type { Core } from '@strapi/strapi';
import type { SiteOptions } from '../domain/site-options';
import { own } from '../plugin-services';
import type { CommandIo } from '../services/command';

const STATES = { active: '推送中 (active)', paused: '已暂停 (paused)', off: '已关闭 (off)' };

export async function addSite(
  strapi: Core.Strapi,
  options: SiteOptions,
  io: CommandIo,
): Promise<number> {
  const { id, madeSecret } = await own(strapi, 'sites').add(options);
  io.out(id);
  io.err(`已登记，从头开始推送 (registered; delivery starts from the beginning): ${options.url}`);
  if (madeSecret !== null) showSecret(madeSecret, io);
  return 0;
}

export async function rotateSite(
  strapi: Core.Strapi,
  { site, secret }: { site: string; secret: string | undefined },
  io: CommandIo,
): Promise<number> {
  const id = await own(strapi, 'sites').identify(site);
  const { madeSecret } = await own(strapi, 'sites').rotate(id, secret);
  io.err('已更换密钥，旧密钥再用 24 小时 (rotated; the old secret signs beside it for 24 hours)');
  if (madeSecret !== null) showSecret(madeSecret, io);
  return 0;
}

export async function listSites(
  strapi: Core.Strapi,
  isJson: boolean,
  io: CommandIo,
): Promise<number> {
  const found = [];
  for (const site of await own(strapi, 'sites').list()) {
    found.push({ ...site, counts: await own(strapi, 'receipts').counts(site.id) });
  }
  if (isJson) {
    io.out(JSON.stringify(found));
    return 0;
  }
  if (found.length === 0) io.err('尚未登记站点，见 --help (no site is registered; see --help)');
  for (const { counts, ...site } of found) {
    const more = counts.isPendingWhole ? '' : '+';
    io.out(`${site.id}  ${STATES[site.state]}  ${site.name}  ${site.url}`);
    io.out(
      `  已送达 (accepted) ${counts.accepted}  待送 (pending) ${counts.pending}${more}  ` +
        `退回 (dead letters) ${counts.deadLetters}  游标 (cursor) ${site.cursor}`,
    );
    if (site.failingSince) {
      io.out(
        `  自 ${site.failingSince} 起故障 (failing): ${site.lastError} ${site.lastErrorDetail}`,
      );
      io.out(`  ${site.advice}`);
    }
    if (Math.abs(site.clockDriftSeconds ?? 0) > 60) {
      io.out(`  站点时钟相差 ${site.clockDriftSeconds} 秒 (the clock of the site is off)`);
    }
  }
  return 0;
}

export async function listDeadLetters(
  strapi: Core.Strapi,
  isJson: boolean,
  io: CommandIo,
): Promise<number> {
  const letters = await own(strapi, 'refusals').deadLetters();
  if (isJson) io.out(JSON.stringify(letters));
  else if (letters.length === 0) io.err('没有被退回的信息 (nothing was refused)');
  for (const letter of isJson ? [] : letters) {
    const next =
      letter.nextAttemptAt ??
      (letter.state === 'open' ? '等待新版本 (waits for a newer one)' : '不再重试 (given up)');
    io.out(
      [letter.site.name, letter.subjectType, letter.subject, letter.sequence].join('  ') +
        `\n  ${letter.reason}\n  第 ${letter.attempts} 次 (attempts)，下次 (next): ${next}`,
    );
  }
  return 0;
}

function showSecret(secret: string, io: CommandIo): void {
  io.out(secret);
  io.err('密钥只显示这一次，请交给接收站点并妥善保存 (this secret is not shown again)');
}
