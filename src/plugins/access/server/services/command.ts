/**
 * `npm run token`: issues, lists and revokes write tokens. The token alone goes to the output, so that a script can take it;
 * what is said about it goes to the error stream. Exit code 0 done, 2 bad use (option, value and rule are named).
 */
import type { Core } from '@strapi/strapi';
import { readTokenCommand, type UsageMistake } from '../domain/command-options';
import { ROLE_LABELS, ROLES } from '../domain/roles';
import { own } from '../plugin-services';
import { AccessRefusal, type AccessRefusalCode } from './access-refusal';

export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  signal: AbortSignal;
}

const HELP = `用法 (usage):
  npm run token -- --person EMAIL --agency CODE --role ROLE   为人员签发写入令牌，只显示一次 (issue; shown once)
  npm run token -- list                                       列出令牌，不含令牌本身 (list)
  npm run token -- revoke ID                                  吊销令牌 (revoke)
角色 (roles):
${ROLES.map((role) => `  ${role.padEnd(22)} ${ROLE_LABELS[role]['zh-Hans']} (${ROLE_LABELS[role].en})`).join('\n')}`;

export const RULES: Record<AccessRefusalCode, string> = {
  no_appointment: '没有这项任命，见 npm run people -- list (no such appointment; see list)',
  not_appointed:
    '该人员在该机构及其上级都没有任此角色，见 npm run people (not appointed to this role there or above; see npm run people)',
  person_blocked: '该人员已停用 (the person is blocked or not active)',
  person_lacks_role: '该人员没有这个角色，请先在后台授予 (the person lacks the role)',
  unknown_agency: '没有这个机构代码 (unknown agency code)',
  unknown_person: '后台没有这个人员 (no admin user has this e-mail address)',
  unknown_role: `没有这个角色 (unknown role): ${ROLES.join(' ')}`,
};

export const command = ({ strapi }: { strapi: Core.Strapi }) => {
  const issue = async (
    wanted: { personEmail: string; agencyCode: string; role: string },
    io: CommandIo,
  ): Promise<number> => {
    try {
      const issued = await own(strapi, 'tokens').issue(wanted);
      io.out(issued.token);
      io.err(
        `已签发：${issued.personEmail}，${issued.agencyCode} 及下级，${ROLE_LABELS[issued.role]['zh-Hans']}；` +
          `可用操作 (actions): ${issued.actions.join(' ') || '无 (none)'}。请妥善保存，不再显示。`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof AccessRefusal)) throw error;
      return refuse(
        { option: `--${error.input}`, value: error.value, rule: RULES[error.code] },
        io,
      );
    }
  };

  const list = async (io: CommandIo): Promise<number> => {
    io.out(['id', 'person', 'agency', 'role', 'created', 'last used', 'revoked'].join('\t'));
    for (const row of await own(strapi, 'tokens').list()) {
      const { id, person_email, agency_code, role, created_at, last_used_on, revoked_at } = row;
      const cells = [id, person_email, agency_code, role, created_at, last_used_on, revoked_at];
      io.out(cells.map((cell) => cell ?? '-').join('\t'));
    }
    return 0;
  };

  const revoke = async (id: number, io: CommandIo): Promise<number> => {
    if (!(await own(strapi, 'tokens').revoke(id))) {
      const rule = '没有这个编号，见 list (no such token; see list)';
      return refuse({ option: 'revoke', value: String(id), rule }, io);
    }
    io.out(`已吊销 (revoked): ${id}`);
    return 0;
  };

  return {
    /** @returns the exit code. */
    async run(argv: string[], io: CommandIo): Promise<number> {
      const wanted = readTokenCommand(argv);
      switch (wanted.kind) {
        case 'help':
          io.out(HELP);
          return 0;
        case 'mistake':
          return refuse(wanted.mistake, io);
        case 'list':
          return list(io);
        case 'revoke':
          return revoke(wanted.id, io);
        case 'issue':
          return issue(wanted, io);
      }
    },
  };
};

export const refuse = ({ option, value, rule }: UsageMistake, io: CommandIo): number => {
  io.err(value === null ? `${option}：${rule}` : `${option} "${value}"：${rule}`);
  return 2;
};
