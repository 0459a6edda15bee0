/** The table of rights, cell by cell: what a role doesn't name it may not do. */
import { ACTIONS, isAction } from '../../../src/plugins/access/server/domain/actions';
import {
  actionsOf,
  adminRoleCode,
  isRole,
  may,
  ROLE_ACTIONS,
  ROLE_LABELS,
  ROLES,
} from '../../../src/plugins/access/server/domain/roles';

// Columns in the order of ACTIONS; x = may, . = may not.
// read_draft read_ledger create update delete assess | submit review approve check return refer | record_paper verify_paper |
// publish schedule withdraw countersign | reclassify reassess erase
const TABLE: Record<string, string> = {
  editor: /*             */ 'x x x x x x  x . . . . .  x .  . . . .  . . .',
  secrecy_reviewer: /*   */ 'x x . . . x  . x . x x x  . x  . . x .  . . .',
  checker: /*            */ 'x x . . . x  . x . x x x  . x  . . x .  . . .',
  approver: /*           */ 'x x . . . x  . . x x x x  . x  x x x x  . . x',
  disclosure_office: /*  */ 'x x x x x x  x x . x x x  x x  x x x x  x x x',
  legal_review: /*       */ 'x x . . . x  . x . . x .  . .  . . . .  . . .',
  website_administrator: 'x x . . . x  . . . . . .  . .  . . . .  . . .',
  supervision: /*        */ '. x . . . .  . . . . . .  . .  . . . .  . . .',
  system_administrator: '. . . . . .  . . . . . .  . .  . . . .  . . .',
};

const cells = Object.entries(TABLE).flatMap(([role, row]) =>
  row.split(/ +/).map((cell, at) => [role, ACTIONS[at] as string, cell === 'x'] as const),
);

test('the table names every role and every action', () => {
  expect(Object.keys(TABLE)).toEqual([...ROLES]);
  expect(cells).toHaveLength(ROLES.length * ACTIONS.length);
});

test.each(cells)('%s, %s: %s', (role, action, expected) => {
  expect(may(role, action)).toBe(expected);
});

test('an unknown role or action is refused', () => {
  expect(may('superuser', 'create')).toBe(false);
  expect(may('editor', 'destroy')).toBe(false);
  expect(may('toString', 'create')).toBe(false);
  expect(actionsOf('__proto__')).toEqual([]);
  expect(isRole('constructor')).toBe(false);
  expect(isAction('constructor')).toBe(false);
});

test('who drafts does not review or approve, except the disclosure office, which never approves', () => {
  const drafting = ROLES.filter((role) => may(role, 'create'));
  expect(drafting).toEqual(['editor', 'disclosure_office']);
  expect(drafting.filter((role) => may(role, 'approve'))).toEqual([]);
});

test('every right that a role names is an action of the list', () => {
  expect(Object.values(ROLE_ACTIONS).flat().every(isAction)).toBe(true);
});

test.each(ROLES)('%s has a name in three languages and a stable code', (role) => {
  const label = ROLE_LABELS[role];
  expect([label['zh-Hans'], label.zh, label.en].every((text) => text.length > 0)).toBe(true);
  expect(adminRoleCode(role)).toBe(`gongkai-${role}`);
});
