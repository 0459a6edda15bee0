/** `npm run routes`: every route of this application and who may call it. Exit code 0; 2 bad use. */
import type { Core } from '@strapi/strapi';
import { own } from '../plugin-services';
import { renderRoutes } from '../routes/render-list';
import type { CommandIo } from './command';

const HELP = `用法 (usage):
  npm run routes                 列出全部接口及其调用者 (each route and who may call it)
  npm run routes -- --markdown   同上，即 docs/routes.md 的内容 (the text of docs/routes.md)`;

export const routesCommand = ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(argv: string[], io: CommandIo): Promise<number> {
    const [option, ...rest] = argv;
    if (rest.length > 0 || (option && !['--help', '--markdown'].includes(option))) {
      io.err(`${argv.join(' ')}：没有这个选项 (no such option)\n${HELP}`);
      return 2;
    }
    if (option === '--help') {
      io.out(HELP);
      return 0;
    }
    const list = own(strapi, 'routes').list();
    if (option === '--markdown') io.out(renderRoutes(list).trimEnd());
    else
      for (const { address, caller } of list.open) io.out(`${caller.kind.padEnd(6)}  ${address}`);
    return Promise.resolve(0);
  },
});
