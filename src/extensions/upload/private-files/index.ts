/**
 * The upload provider: a file is kept outside `public/`, under its SHA-256, and has no public address of its own.
 * Why: Strapi's local provider serves every file for ever, whatever becomes of the entry that carries it.
 * Staff see a file through a signed address that expires; the public sees it only through `/api/files`, which asks the register.
 * Reached as the package `gongkai-private-files`, because Strapi lower-cases a provider's path.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { signedAddress } from './signed-address';
import { pathOf } from './file-path';

/** What Strapi hands to a provider; only what is used here. */
interface ProviderFile {
  hash: string;
  ext?: string;
  mime: string;
  url: string;
  buffer?: Buffer;
  stream?: Readable;
  /** Whom the signed address is for; said by the service around. */
  person?: string;
  provider_metadata?: { sha256?: string; bytes?: number };
}

interface Options {
  /** Absolute folder of the files. */
  directory: string;
  /** Key material for signed addresses (ENCRYPTION_KEY). */
  secret: string;
}

const keepUnderHash = async (directory: string, temporary: string, sha256: string) => {
  const target = pathOf(directory, sha256);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await rename(temporary, target);
};

export function init({ directory, secret }: Options) {
  const receive = async (file: ProviderFile, write: (temporary: string) => Promise<void>) => {
    const incoming = path.join(directory, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const temporary = path.join(incoming, randomUUID());
    try {
      await write(temporary);
      const sha256 = await sha256Of(temporary);
      await keepUnderHash(directory, temporary, sha256);
      file.provider_metadata = { sha256, bytes: (await stat(pathOf(directory, sha256))).size };
      file.url = `/api/private-files/${sha256}${file.ext ?? ''}`;
    } finally {
      await rm(temporary, { force: true });
    }
  };

  return {
    async upload(file: ProviderFile) {
      await receive(file, (temporary) =>
        writeFile(temporary, file.buffer ?? Buffer.alloc(0), { mode: 0o600 }),
      );
    },
    async uploadStream(file: ProviderFile) {
      const source = file.stream;
      if (!source) throw new Error('uploadStream was called without a stream');
      await receive(file, (temporary) =>
        pipeline(source, createWriteStream(temporary, { mode: 0o600 })),
      );
    },
    /** The bytes stay: other entries may hold the same ones. What nothing refers to is collected by an operator's command. */
    async delete() {},
    isPrivate() {
      return true;
    },
    getSignedUrl(file: ProviderFile) {
      const sha256 = file.provider_metadata?.sha256 ?? /[0-9a-f]{64}/.exec(file.url)?.[0];
      const signed = sha256 && { sha256, mime: file.mime, person: file.person ?? '' };
      return { url: signed ? signedAddress(signed, secret, Date.now()) : file.url };
    },
  };
}

const sha256Of = async (file: string) => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};
