import { explainError } from '../../../src/commands/explain-error';
import { countsIn } from '../../../src/commands/demo/import-legacy';

describe('a failure', () => {
  it.each(['SQLITE_CONSTRAINT_UNIQUE', '23505'])(
    'of the database (%s) is told without bound values',
    (code) => {
      const error = Object.assign(new Error("insert into t values ('6109...1234') - not unique"), {
        code,
      });
      expect(explainError(error, true)).toBe('not unique');
    },
  );

  it('of the rules is told with its fields, sentences and articles', () => {
    const violations = [{ code: 'x', field: 'ground', message: '缺少依据', article: '第十四条' }];
    expect(explainError(Object.assign(new Error('refused'), { details: { violations } }))).toBe(
      'refused\n  ground · 缺少依据 · 第十四条',
    );
  });

  it('of the system keeps its sentence and shows no stack', () => {
    const error = Object.assign(new Error("ENOENT: no such file, open 'a - b.csv'"), {
      code: 'ENOENT',
    });
    expect(explainError(error)).toBe("ENOENT: no such file, open 'a - b.csv'");
  });
});

describe('the counts of an import', () => {
  it('are read from its last JSON line', () => {
    const lines = [
      '{ not json',
      '{"read":1}',
      '{"read":5,"created":3,"rejected":2,"more":{}}',
      '{"other":1}',
      'done',
    ];
    expect(countsIn(lines)).toEqual({
      read: 5,
      created: 3,
      updated: 0,
      unchanged: 0,
      rejected: 2,
      heldBack: 0,
      published: 0,
    });
    expect(countsIn(['nothing'])).toBeNull();
  });
});
