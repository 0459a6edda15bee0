/** Runs one command in a loaded application; used by the runner itself and by a CMS that took it over a socket. */
import type { Core } from '@strapi/strapi';
import type { CommandIo, CommandService } from './command-io';
import { EXIT } from './command-io';
import { COMMANDS, helpFor } from './command-table';
import { explainError } from './explain-error';

/** Answers the exit code; a failure is told through `io.err` and never thrown. */
export async function performCommand(
  strapi: Core.Strapi,
  name: string,
  argv: string[],
  io: CommandIo,
): Promise<number> {
  const entry = COMMANDS[name];
  if (!entry?.plugin) {
    io.err(helpFor(undefined));
    return EXIT.badUse;
  }
  try {
    const service = strapi.plugin(entry.plugin).service(entry.service ?? 'command') as
      CommandService | undefined;
    if (!service)
      throw new Error(`命令 ${name} 尚不可用 · the command ${name} is not available yet`);
    const code = await service.run(argv, io);
    return Number.isInteger(code) ? code : EXIT.done;
  } catch (error) {
    if (io.signal.aborted) {
      io.err('已中断 · interrupted');
      return EXIT.interrupted;
    }
    io.err(explainError(error));
    strapi.log.debug(explainError(error, true));
    return EXIT.failed;
  }
}
