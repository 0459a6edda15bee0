/**
 * Virus scanning: what clamd says of each file that is kept, asked at upload and again until it has said something. Without a scanner set
 * (`CLAMD_SOCKET`) files are served unscanned; what was once found infected is not.
 */
import type { Core } from '@strapi/strapi';
import { endpointOf } from './clamd/endpoint';
import { startLoop, type Loop } from './loop';
import { rawTables } from './plugin-services';
import { services } from './services';
import { SCAN_STEPS } from './tables';

const loops = new WeakMap<Core.Strapi, Loop>();

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    // A setting that can't be understood stops the start: files must not go unscanned by a slip of the pen.
    endpointOf(strapi.plugin('virus-scan').config<string>('socket'));
    await rawTables(strapi).migrate('virus-scan', SCAN_STEPS);
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    if (!strapi.plugin('virus-scan').config<boolean>('worker')) return;
    // A command that merely loads the application does not listen, and leaves this to the CMS.
    strapi.server.httpServer.once('listening', () => loops.set(strapi, startLoop(strapi)));
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await loops.get(strapi)?.stop();
  },
  controllers: {},
  routes: {},
  policies: {},
  services,
};
