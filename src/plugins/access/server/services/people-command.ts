/**
 * `npm run people`: who holds which role at which agency. People themselves are made in the admin (Settings, Users), which gives them no agency.
 * Exit code 0 done, 2 bad use (option, value and rule are named).
 */
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import { readPeopleCommand, type UsageMistake } from '../domain/command-options';
import { ROLE_LABELS, ROLES } from '../domain/roles';
import { own } from '../plugin-services';
import { AccessRefusal } from './access-refusal';
import { refuse, RULES, type CommandIo } from './command';

const HELP = `用法 (usage):
  npm run people -- appoint --person EMAIL --role ROLE --agency CODE   任命：在该机构及其下级担任角色 (gives a role at an agency and all below it)
  npm run people -- dismiss --person EMAIL --role ROLE --agency CODE   免去 (ends it)
  npm run people -- list                                               列出全部任命 (who holds what where)
人员先在后台“设置”中建立；没有任命的角色在任何机构都不生效。
(People are first made in the admin's settings; a role without an appointment counts nowhere.)
角色 (roles):
${ROLES.map((role) => `  ${role.padEnd(22)} ${ROLE_LABELS[role]['zh-Hans']} (${ROLE_LABELS[role].en})`).join('\n')}`;

export const peopleCommand = ({ strapi }: { strapi: Core.Strapi }) => {
  const by = `operator:${os.userInfo().username}`;

  const change = async (
    wanted: Extract<ReturnType<typeof readPeopleCommand>, { kind: 'appoint' | 'dismiss' }>,
    io: CommandIo,
  ): Promise<number> => {
    const { kind, personEmail, role, agencyCode } = wanted;
    const said = `${personEmail}，${ROLE_LABELS[role]['zh-Hans']} ${role}，${agencyCode}`;
    if (kind === 'dismiss') {
      await own(strapi, 'appointments').end(wanted, by);
      io.out(`已免去 (ended): ${said}`);
      return 0;
    }
    const isNew = await own(strapi, 'appointments').appoint(wanted, by);
    io.out(`${isNew ? '已任命 (appointed)' : '早已任命 (was appointed before)'}: ${said}`);
    return 0;
  };

  const list = async (io: CommandIo): Promise<number> => {
    io.out(['person', 'role', 'agency', 'since'].join('\t'));
    for (const { email, role, agencyCode, since } of await own(strapi, 'appointments').list()) {
      io.out([email, role, agencyCode, since].join('\t'));
    }
    return 0;
  };

  return {
    /** @returns the exit code. */
    async run(argv: string[], io: CommandIo): Promise<number> {
      const wanted = readPeopleCommand(argv);
      switch (wanted.kind) {
        case 'help':
          io.out(HELP);
          return 0;
        case 'mistake':
          return refuse(wanted.mistake, io);
        case 'list':
          return list(io);
        default:
          return change(wanted, io).catch((error: unknown) => {
            if (!(error instanceof AccessRefusal)) throw error;
            return refuse(mistakeOf(error), io);
          });
      }
    },
  };
};

const mistakeOf = ({ input, value, code }: AccessRefusal): UsageMistake => ({
  option: `--${input}`,
  value,
  rule: RULES[code],
});
