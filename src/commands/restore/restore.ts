/**
 * `npm run restore -- DIR`: a backup into an empty place. Refuses what costs nothing to see, then looks at every byte of the backup before it writes; until the very end the target
 * is marked, so that a restore that was killed leaves nothing that starts.
 */
import path from 'node:path';
import { keyFingerprint } from '../backup/key-fingerprint';
import { DATABASE, type Manifest } from '../backup/layout';
import type { CommandIo } from '../command-io';
import { EXIT } from '../command-io';
import { databaseSettings, type DatabaseSettings } from '../database-settings';
import { fileFolder } from '../file-store-settings';
import { readArguments } from '../read-arguments';
import { Refusal } from '../refusal';
import { conclude } from './conclude';
import { clearFiles, placeFiles, refuseFiles } from './place-files';
import { postgresTarget } from './postgres-target';
import { checkBytes, readManifest } from './read-backup';
import { sqliteTarget } from './sqlite-target';
import type { Target } from './target';

const FLAGS = ['--check', '--clear-unfinished', '--accept-findings'];

/** Without these the application can't be loaded to look at what was restored. */
const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
];

export async function restore(argv: string[], io: CommandIo): Promise<number> {
  const { folder: given, flags } = readArguments(argv, FLAGS);
  const backup = path.resolve(io.cwd, given);
  const manifest = readManifest(backup);
  if (flags.has('--check')) {
    // Whatever the engine of this place: a backup is looked at where it is kept.
    await checkBytes(backup, manifest, io);
    io.out(
      `备份完整：${backup} · the backup is whole: made ${manifest.startedAt}, ${manifest.engine}`,
    );
    return EXIT.done;
  }
  const settings = databaseSettings();
  refuseOtherEngine(manifest, settings);
  refuseMissingSecrets();
  await checkBytes(backup, manifest, io);
  const files = storeFor(manifest);
  const marker = { backup, files, started_at: new Date().toISOString() };
  const target = await openTarget(settings);
  try {
    await clearUnfinished(target, files, flags.has('--clear-unfinished'), io);
    if (files !== null) await refuseFiles(files);
    await target.begin(marker);
    io.err('正在恢复数据库… · restoring the database…');
    await target.load(path.join(backup, DATABASE[manifest.engine]), marker, io.signal);
    if (files !== null) await placeFiles(backup, files, manifest, io);
    if (keyFingerprint(process.env.ENCRYPTION_KEY) !== manifest.keyFingerprint) io.err(OTHER_KEY);
    return await conclude({ backup, manifest, files }, flags.has('--accept-findings'), io);
  } finally {
    await target.close();
  }
}

const openTarget = (settings: DatabaseSettings): Promise<Target> | Target =>
  settings.client === 'sqlite'
    ? sqliteTarget(settings.filename)
    : postgresTarget(settings.connectionString);

function refuseOtherEngine({ engine }: Manifest, { client }: DatabaseSettings): void {
  if (engine !== client)
    throw new Refusal(
      `备份为 ${engine}，目标为 ${client}（DATABASE_CLIENT）：须为同一种数据库。`,
      `The backup is of ${engine}, the target is ${client} (DATABASE_CLIENT): they must be the same.`,
    );
}

function refuseMissingSecrets(): void {
  const missing = SECRETS.filter((name) => !process.env[name]);
  if (missing.length > 0)
    throw new Refusal(
      `缺少密钥 ${missing.join('、')}：请先放回备份时的 .env。`,
      `Missing ${missing.join(', ')}: put back the .env of the time of the backup first.`,
    );
}

function storeFor({ files }: Manifest): string | null {
  const folder = fileFolder();
  if (files === null || folder !== null) return files && folder;
  throw new Refusal(
    '备份含文件，而本机配置的文件库不是目录（S3）：请先配置 GONGKAI_FILES 目录，或自行上传 files/。',
    'The backup holds files, and the configured store is no folder (S3): configure GONGKAI_FILES, or upload files/ yourself.',
  );
}

async function clearUnfinished(
  target: Target,
  files: string | null,
  isAsked: boolean,
  io: CommandIo,
): Promise<void> {
  const left = await target.unfinished();
  if (!left) return;
  const { backup, started_at: startedAt } = left;
  if (!isAsked)
    throw new Refusal(
      `上次恢复未完成（${backup}，${startedAt}）：加 --clear-unfinished 清除后重做。`,
      `A restore has not ended here (${backup}, ${startedAt}): add --clear-unfinished to clear it and begin again.`,
    );
  if (left.files !== files)
    throw new Refusal(
      `上次恢复的文件目录是 ${left.files ?? '-'}，现为 ${files ?? '-'}：请用相同的 GONGKAI_FILES。`,
      `That restore put its files into ${left.files ?? '-'}, now the folder is ${files ?? '-'}: use the same GONGKAI_FILES.`,
    );
  io.err('正在清除上次未完成的恢复… · clearing the restore that has not ended…');
  // The marker goes last: killed in between, this is found again.
  if (files !== null) await clearFiles(files);
  await target.clear();
}

const OTHER_KEY =
  'ENCRYPTION_KEY 与备份时不同：各站点的密钥将无法解密，须以 npm run feed -- rotate 更换 · ' +
  'the ENCRYPTION_KEY is not the one of the backup: secrets of sites can not be read; give them new ones by npm run feed -- rotate';
