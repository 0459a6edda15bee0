/** Where the bytes of files are kept, by their SHA-256; what every store can do. Types only. */
import type { Readable } from 'node:stream';

interface Options {
  /** Absolute folder of files that are just coming in. */
  incoming: string;
  /** Key material for signed addresses (ENCRYPTION_KEY). */
  secret: string;
}

/** What Strapi hands to the provider as `providerOptions`; made in `config/files.ts`. */
export type StoreOptions =
  /** In an absolute folder of this machine. */
  (Options & { directory: string }) | (Options & { s3: S3Settings });

export interface S3Settings {
  bucket: string;
  /** Empty: Amazon's own. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  isPathStyle: boolean;
  prefix: string;
}

export interface ByteRange {
  start: number;
  /** Included. */
  end: number;
}

export interface FileStore {
  /** Keeps a complete file of this machine for good; the file is moved or may be removed afterwards. The same bytes may be there already. */
  keep(temporary: string, file: { sha256: string; bytes: number }): Promise<void>;
  /** Bytes; null: there is no such file. */
  size(sha256: string): Promise<number | null>;
  /** Null: there is no such file. Whoever asked destroys the stream or reads it to its end. */
  read(sha256: string, range?: ByteRange): Promise<Readable | null>;
  /** For good. */
  remove(sha256: string): Promise<void>;
  /** Works on a file of this machine with these bytes; it is not there where they are not kept. */
  withLocalCopy<Result>(sha256: string, work: (file: string) => Promise<Result>): Promise<Result>;
}
