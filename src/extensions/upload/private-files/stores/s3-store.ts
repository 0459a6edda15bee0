/**
 * Files in a bucket of an S3-compatible store, by the same keys as the folders of the local one. The bucket is private: bytes go out through us
 * alone, after the same questions, and nobody is given an address of the store. Every object is sent with its SHA-256 in the signature, so that the store itself
 * refuses bytes that do not belong to their key. What the store can't do at the moment is 503.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import createHttpError from 'http-errors';
import { pathOf } from '../file-path';
import type { FileStore, S3Settings } from './file-store';

const CONNECT_MS = 5_000;
/** Without a byte. */
const IDLE_MS = 30_000;

export function s3Store(settings: S3Settings, incoming: string): FileStore {
  const client = clientOf(settings);
  const at = (sha256: string) => ({
    Bucket: settings.bucket,
    Key: `${settings.prefix}${pathOf('/', sha256).slice(1)}`,
  });
  const read: FileStore['read'] = (sha256, range) =>
    unlessMissing(async () => {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client.send(new GetObjectCommand({ ...at(sha256), Range }));
      return Body as Readable;
    });

  return {
    async keep(temporary, { sha256, bytes }) {
      const command = new PutObjectCommand({
        ...at(sha256),
        Body: createReadStream(temporary),
        ContentLength: bytes,
        ContentType: 'application/octet-stream',
      });
      command.middlewareStack.add(
        (next) => (given) => {
          (given.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] =
            sha256;
          return next(given);
        },
        { step: 'build' },
      );
      await answered(() => client.send(command));
    },
    size: (sha256) =>
      unlessMissing(async () => {
        const { ContentLength } = await client.send(new HeadObjectCommand(at(sha256)));
        return ContentLength ?? 0;
      }),
    read,
    async remove(sha256) {
      await answered(() => client.send(new DeleteObjectCommand(at(sha256))));
    },
    async withLocalCopy(sha256, work) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const copy = path.join(incoming, randomUUID());
      try {
        const source = await read(sha256);
        if (source) await pipeline(source, createWriteStream(copy, { mode: 0o600, flags: 'wx' }));
        return await work(copy);
      } finally {
        await rm(copy, { force: true });
      }
    },
  };
}

const clientOf = ({ endpoint, region, isPathStyle, accessKeyId, secretAccessKey }: S3Settings) =>
  new S3Client({
    region,
    ...(endpoint !== '' && { endpoint }),
    forcePathStyle: isPathStyle,
    credentials: { accessKeyId, secretAccessKey },
    // Checksums of Amazon's own, which many compatible stores don't know; the signature holds the SHA-256 already.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS },
  });

/** Null: the store has no such object. */
const unlessMissing = async <Found>(find: () => Promise<Found>): Promise<Found | null> => {
  try {
    return await answered(find);
  } catch (error) {
    if (isMissing((error as { cause?: unknown }).cause)) return null;
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  (error as { $metadata?: { httpStatusCode?: number } } | undefined)?.$metadata?.httpStatusCode ===
  404;

const answered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (cause) {
    throw createHttpError(503, '文件存储暂时不可用，请稍后再试。', {
      name: 'ServiceUnavailableError',
      details: { code: 'file_store_unavailable' },
      cause,
    });
  }
};
