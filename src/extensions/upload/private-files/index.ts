/**
 * The upload provider: a file is kept outside `public/`, under its SHA-256, and has no public address of its own.
 * Why: Strapi's local provider serves every file for ever, whatever becomes of the entry that carries it.
 * Staff see a file through a signed address that expires; the public sees it only through `/api/files`, which asks the register.
 * Reached as the package `gongkai-private-files`, because Strapi lower-cases a provider's path.
 */
import { Readable } from 'node:stream';
import { receive } from './receive';
import { signedAddress } from './signed-address';
import type { StoreOptions } from './stores/file-store';
import { storeOf } from './stores/store-of';

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

export function init(options: StoreOptions) {
  const store = storeOf(options);
  const keep = async (file: ProviderFile, source: Readable) => {
    const { sha256, bytes } = await receive(source, store, options.incoming);
    file.provider_metadata = { sha256, bytes };
    file.url = `/api/private-files/${sha256}${file.ext ?? ''}`;
  };

  return {
    upload: (file: ProviderFile) => keep(file, Readable.from([file.buffer ?? Buffer.alloc(0)])),
    async uploadStream(file: ProviderFile) {
      if (!file.stream) throw new Error('uploadStream was called without a stream');
      await keep(file, file.stream);
    },
    /** The bytes stay: other entries may hold the same ones. What nothing refers to is collected by an operator's command. */
    async delete() {},
    isPrivate() {
      return true;
    },
    getSignedUrl(file: ProviderFile) {
      const sha256 = file.provider_metadata?.sha256 ?? /[0-9a-f]{64}/.exec(file.url)?.[0];
      const signed = sha256 && { sha256, mime: file.mime, person: file.person ?? '' };
      return { url: signed ? signedAddress(signed, options.secret, Date.now()) : file.url };
    },
  };
}
