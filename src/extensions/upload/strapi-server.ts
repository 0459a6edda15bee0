/**
 * The upload plugin with one service more: opening what the private provider keeps, for the routes in `src/api/file`. Strapi 5.54
 * hands a provider's methods two arguments at most and has none for reading, so reading needs another way out. And with services
 * that read a file before it is kept, do not remove or replace a file in use, and sign addresses for the person who asks.
 */
import type { Core } from '@strapi/strapi';
import type { Services } from './around-service';
import { keepFilesInUse } from './keep-files-in-use';
import { isSigned, type SignedQuery } from './private-files/signed-address';
import type { FileStore, StoreOptions } from './private-files/stores/file-store';
import { storeOf } from './private-files/stores/store-of';
import { readBeforeKeeping } from './read-before-keeping';
import { showSeenFiles } from './show-seen-files';
import { signForPerson } from './sign-for-person';

interface UploadPlugin {
  services: Services;
}

export interface PrivateFiles extends Pick<FileStore, 'size' | 'read' | 'withLocalCopy'> {
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
  showSeenFiles(plugin.services);
  return plugin;
};

const privateFiles = ({ strapi }: { strapi: Core.Strapi }): PrivateFiles => {
  const options = () => strapi.config.get<StoreOptions>('plugin::upload.providerOptions');
  const store = () => storeOf(options());
  return {
    size: (sha256) => store().size(sha256),
    read: (sha256, range) => store().read(sha256, range),
    withLocalCopy: (sha256, work) => store().withLocalCopy(sha256, work),
    erase: (sha256) => store().remove(sha256),
    isSigned: (sha256, query) => isSigned(sha256, query, options().secret, Date.now()),
  };
};
