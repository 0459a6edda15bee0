/**
 * Where uploaded files are kept, before Strapi is loaded. Asks the compiled `config/plugins`, so there is one place that decides. Null
 * when they are in a store that this machine does not hold as a folder (S3): that store has its own copies.
 */
import plugins from '../../config/plugins';
import { environment } from './environment';

export function fileFolder(): string | null {
  const { upload } = plugins({ env: environment } as unknown as Parameters<typeof plugins>[0]);
  const options = upload.config.providerOptions as { directory?: unknown };
  return typeof options.directory === 'string' ? options.directory : null;
}
