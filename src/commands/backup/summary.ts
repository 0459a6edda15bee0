/** What a finished backup tells the person, with what it does not hold. */
import { MANIFEST, type Manifest } from './layout';
import path from 'node:path';

export function summaryLines(folder: string, manifest: Manifest): string[] {
  const { database, files, facts } = manifest;
  const { log, ledger, register } = facts;
  return [
    `备份完成 · backed up: ${folder}`,
    `  数据库 · database: ${manifest.engine}, ${database.bytes} B, sha256 ${database.sha256}`,
    files
      ? `  文件 · files: ${files.count}, ${files.bytes} B`
      : '  文件不在备份中（S3） · the files are not in it (S3)',
    `  发布日志 · log: ${log.epoch}:${log.sequence}, ${log.entries} 条 entries; 公开 · public: ${register.rows}`,
    `  操作留痕 · ledger: ${ledger.rows} 行 rows, ${ledger.subjects} 个主体 subjects, ${ledger.seals} 次封存 seals`,
    `  清单 · manifest: ${path.join(folder, MANIFEST)}`,
    '密钥（.env，特别是 ENCRYPTION_KEY）不在备份中，请另行妥善保管；备份含未公开内容，请加密存放。',
    'The secrets (.env, above all ENCRYPTION_KEY) are not in it: keep them elsewhere. It holds what is not public: encrypt where you store it.',
  ];
}
