/** What a role may do in the Content Manager, table by table and letter by letter. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CONTENT_GRANTS,
  CONTENT_TYPES,
  OTHER_GRANTS,
} from '../../../src/plugins/access/server/domain/content-permissions';
import { ROLES, type Role } from '../../../src/plugins/access/server/domain/roles';

const KEYS = Object.keys(CONTENT_TYPES) as (keyof typeof CONTENT_TYPES)[];

// Columns: agency, calendarYear, category, column, guide, item, matter, office; - = not seen.
const TABLE: Record<Role, string> = {
  editor: 'R R R R CRU CRUD R R',
  secrecy_reviewer: 'R R R R R R R R',
  checker: 'R R R R R R R R',
  approver: 'R R R R RP RP R R',
  disclosure_office: 'CRU CRU CRUD R CRUDP CRUDP CRUD CRUD',
  legal_review: 'R R R R R R R R',
  website_administrator: 'R R R CRUD R RU R R',
  supervision: 'R R R R R R R R',
  system_administrator: '- - - - - - - -',
};

const cells = ROLES.flatMap((role) =>
  TABLE[role].split(' ').map((letters, at) => [role, KEYS[at] as string, letters] as const),
);

test.each(cells)('%s on %s: %s', (role, key, letters) => {
  const grant = CONTENT_GRANTS[role][key as (typeof KEYS)[number]];
  expect(grant ? grant.letters.join('') : '-').toBe(letters);
});

test('nobody deletes an agency: one in use is closed with a successor', () => {
  expect(ROLES.filter((role) => CONTENT_GRANTS[role].agency?.letters.includes('D'))).toEqual([]);
});

test('only the approver and the disclosure office publish', () => {
  const publishers = ROLES.filter((role) => CONTENT_GRANTS[role].item?.letters.includes('P'));
  expect(publishers).toEqual(['approver', 'disclosure_office']);
});

test('supervision writes nothing, the system administrator sees nothing', () => {
  expect(
    Object.values(CONTENT_GRANTS.supervision).every(({ letters }) => letters.join('') === 'R'),
  ).toBe(true);
  expect(CONTENT_GRANTS.system_administrator).toEqual({});
  expect(OTHER_GRANTS.system_administrator.some((action) => action.includes('upload'))).toBe(false);
});

test('the attributes the website administrator may change exist and decide nothing about disclosure', () => {
  const file = path.join(
    __dirname,
    '../../../src/api/information-item/content-types/information-item/schema.json',
  );
  const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as {
    attributes: Record<string, unknown>;
  };
  const updatable = CONTENT_GRANTS.website_administrator.item?.updatable ?? [];
  expect(updatable).toEqual(['mainColumn', 'otherColumns', 'pinned']);
  expect(updatable.every((name) => name in attributes)).toBe(true);
});
