/** `docs/routes.md` of the list of routes: what is open by who may call it, then what is closed and why. Pure. */
import type { RouteList } from '../services/routes';
import type { Caller } from './caller-of';

export function renderRoutes({ open, core, closed }: RouteList): string {
  const of = (...kinds: Caller['kind'][]) =>
    open.filter(({ caller }) => kinds.includes(caller.kind));
  const rows = (list: RouteList['open']) =>
    list.map(({ address, owner, caller }) => [code(address), rightOf(caller), owner]);
  return `${[
    '# Routes',
    'Every address that the server answers, and who may call it. Written by `npm run --silent routes -- --markdown` from the routers of the running application; a test fails when the two differ (`WRITE_ROUTES=1` with that test writes it). Where the admin is built, its own files are served below `/admin` besides.',
    '“Closed” routes are Strapi’s: they are not made: they answer as an address that never was (404, 405 to other methods than `GET`).',
    '## Anyone',
    table(['route', 'right', 'by'], rows(of('anyone'))),
    '## Anyone, made by Strapi’s core',
    core.map((address) => `- ${code(address)}`).join('\n'),
    '## A write token',
    table(['route', 'right', 'by'], rows(of('token'))),
    '## An admin user',
    '`–` means that any admin user may call it, or that the handler itself asks for the right.',
    table(['route', 'right', 'by'], rows(of('staff'))),
    '## Nobody, though made',
    of('nobody')
      .map(({ address }) => `- ${code(address)}`)
      .join('\n') || 'None.',
    '## Closed',
    table(
      ['route', 'why'],
      closed.map(({ address, why }) => [code(address), why]),
    ),
  ].join('\n\n')}\n`;
}

const rightOf = (caller: Caller): string => {
  if (caller.kind === 'token') return code(caller.right);
  if (caller.kind !== 'staff' || caller.rights.length === 0) return '–';
  return caller.rights.map(code).join(' ');
};

const code = (text: string): string => `\`${text}\``;

const table = (head: string[], rows: string[][]): string => {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (cells: string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...rows.map((row) => line(row)),
  ].join('\n');
};
