/** The store that the settings name. One for each set of settings: a client of S3 keeps its connections. */
import type { FileStore, StoreOptions } from './file-store';
import { localStore } from './local-store';
import { s3Store } from './s3-store';

const stores = new WeakMap<StoreOptions, FileStore>();

export function storeOf(options: StoreOptions): FileStore {
  const known = stores.get(options);
  if (known) return known;
  const store = 's3' in options ? s3Store(options.s3, options.incoming) : localStore(options);
  stores.set(options, store);
  return store;
}
