/**
 * The upload plugin with one service more: opening what the private provider keeps, for the routes in `src/api/file`. Strapi 5.54
 * hands a provider's methods two arguments at most and has none for reading, so reading needs another way out. And with services
 * that read a file before it is kept, do not remove or replace a file in use, and sign addresses for the person who asks.
 */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Services } from './around-service';
import { keepFilesInUse } from './keep-files-in-use';
import { pathOf } from './private-files/file-path';
import { isSigned, type SignedQuery } from './private-files/signed-address';
import { readBeforeKeeping } from './read-before-keeping';
import { signForPerson } from './sign-for-person';

interface UploadPlugin {
  services: Services;
}

export interface PrivateFiles {
  /** Where the bytes are kept. */
  pathOf(sha256: string): string;
  /** Null: there is no such file. */
  open(sha256: string): Promise<{ bytes: number; stream: Readable } | null>;
  /** Removes the bytes for good: for an erasure on a named order, when no file row has them any more. */
  erase(sha256: string): Promise<void>;
  /** Whether the address was given to a person who may see the file, and has not lapsed. */
  isSigned(sha256: string, query: SignedQuery): boolean;
}

export default (plugin: UploadPlugin): UploadPlugin => {
  plugin.services['private-files'] = privateFiles;
  readBeforeKeeping(plugin.services);
  keepFilesInUse(plugin.services);
  signForPerson(plugin.services);
  return plugin;
};

const privateFiles = ({ strapi }: { strapi: Core.Strapi }): PrivateFiles => {
  const options = () =>
    strapi.config.get<{ directory: string; secret: string }>('plugin::upload.providerOptions');
  return {
    pathOf: (sha256) => pathOf(options().directory, sha256),
    async open(sha256) {
      const file = pathOf(options().directory, sha256);
      const found = await stat(file).catch(() => null);
      return found && { bytes: found.size, stream: createReadStream(file) };
    },
    erase: (sha256) => rm(pathOf(options().directory, sha256), { force: true }),
    isSigned: (sha256, query) => isSigned(sha256, query, options().secret, Date.now()),
  };
};
