/** A database's error keeps what says where it failed and loses what was written. */
import { dropValues } from '../../../src/plugins/access/server/domain/without-values';

const cleaned = (error: Record<string, unknown>) => {
  dropValues(error);
  return error;
};

test.each([
  ['Key (scheme, code)=(subject, 机密甲) already exists.', 'Key (scheme, code)'],
  ['Key (code)=(=(机密甲)) already exists.', 'Key (code)'],
  ['Key (lower(title::text))=(机密甲) already exists.', undefined],
  ['Failing row contains (1, 机密甲).', undefined],
])('of a detail only the names of columns stay: %s', (detail, kept) => {
  expect(cleaned({ code: '23505', detail }).detail).toBe(kept);
});

test('a value that PostgreSQL quotes in its message is taken out, code and table stay', () => {
  const error = cleaned({
    code: '22P02',
    message: 'invalid input syntax for type integer: "机密甲"',
    where: 'unnamed portal parameter $1 = 机密甲',
    table: 'agencies',
  });
  expect(JSON.stringify(error)).not.toContain('机密甲');
  expect(error).toMatchObject({ code: '22P02', table: 'agencies' });
});
