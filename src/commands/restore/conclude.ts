/**
 * The end of a restore, in the loaded application: everything is verified; then epoch, counter, the sites' cursors, the ledger row and the
 * marker change by one transaction.
 */
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Manifest } from '../backup/layout';
import type { CommandIo } from '../command-io';
import { EXIT } from '../command-io';
import { withApplication } from '../load-application';
import { UNFINISHED_RESTORE } from '../unfinished-restore';
import { verifyRestored } from './verify-restored';

export interface Restored {
  backup: string;
  manifest: Manifest;
  /** The folder of files; null: in a store of their own. */
  files: string | null;
}

interface NewEpoch {
  epochBefore: string;
  epoch: string;
  sequenceBefore: string;
  sequence: string;
}

interface Services {
  epoch: { startAnew(trx: Knex.Transaction): Promise<NewEpoch> };
  'after-restore': { presentEverything(trx: Knex.Transaction): Promise<number> };
  ledger: { append(trx: Knex.Transaction, entry: Record<string, unknown>): Promise<unknown> };
}

const service = <Name extends keyof Services>(strapi: Core.Strapi, plugin: string, name: Name) =>
  strapi.plugin(plugin).service(name) as unknown as Services[Name];

export function conclude(
  restored: Restored,
  areFindingsAccepted: boolean,
  io: CommandIo,
): Promise<number> {
  return withApplication(
    async (strapi) => {
      io.err('正在核对恢复的内容… · verifying what was restored…');
      const findings = await verifyRestored(strapi, restored, io);
      for (const finding of findings) io.err(finding);
      if (findings.length > 0 && !areFindingsAccepted) {
        io.err(NOT_CONCLUDED);
        return EXIT.failed;
      }
      const { anew, sites } = await begin(strapi, restored, findings);
      io.out(lines(anew, sites, restored).join('\n'));
      return EXIT.done;
    },
    (strapi) => strapi.config.set('restore.concludes', true),
  );
}

const begin = (strapi: Core.Strapi, { manifest, backup }: Restored, findings: string[]) =>
  strapi.db.transaction(async ({ trx }) => {
    const anew = await service(strapi, 'publication', 'epoch').startAnew(trx);
    const sites = await service(strapi, 'first-platform', 'after-restore').presentEverything(trx);
    await service(strapi, 'ledger', 'ledger').append(trx, {
      subjectType: 'publication_log',
      subjectId: 'log',
      act: 'restored',
      actor: `operator:${os.userInfo().username}`,
      ...{ from: anew.epochBefore, to: anew.epoch, ground: null, contentHash: null },
      details: { ...anew, backup, backupOf: manifest.startedAt, findings },
    });
    await trx.schema.dropTable(UNFINISHED_RESTORE);
    return { anew, sites };
  });

const NOT_CONCLUDED =
  '恢复未完成，CMS 不会在此数据库上启动。请改用另一备份（--clear-unfinished），或加 --accept-findings 接受上述问题。\n' +
  'The restore is not concluded and no CMS starts on this database. Use another backup (--clear-unfinished), or accept the findings (--accept-findings as well).';

const lines = (anew: NewEpoch, sites: number, { manifest, files }: Restored): string[] => [
  `已恢复 ${manifest.startedAt} 的备份 · restored the backup of ${manifest.startedAt}`,
  `  纪元 · epoch: ${anew.epochBefore} → ${anew.epoch}；序号 · sequence: ${anew.sequenceBefore} → ${anew.sequence}`,
  '  备份后公开、修订、撤下的，须在此重做 · what was published, revised or withdrawn after the backup must be done again here',
  ...(sites > 0
    ? [`  ${sites} 个站点将重新收到全部信息 · ${sites} sites are sent everything again`]
    : []),
  ...(files === null ? ['  文件不在备份中（S3） · the files are not part of it (S3)'] : []),
];
