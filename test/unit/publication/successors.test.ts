/** Which file stands in the place of one that is listed no more. Files are written as `name:bytes`. */
import { successorsOf } from '../../../src/plugins/publication/server/domain/successors';

const files = (list: string) =>
  list === ''
    ? []
    : list.split(' ').map((one) => {
        const [name = '', sha256 = ''] = one.split(':');
        return { name, sha256 };
      });

test.each<[rule: string, before: string, after: string, successors: string[]]>([
  ['the same files have none', 'a:1 b:2', 'a:1 b:2', []],
  ['another order changes nothing', 'a:1 b:2', 'b:2 a:1', []],
  ['an added file is nobody’s', 'a:1', 'a:1 b:2', []],
  ['the new one of the same name', 'a:1 b:2', 'a:3 b:2', ['a:1>a:3']],
  ['by name wherever it stands now', 'a:1 b:2', 'b:2 c:4 a:3', ['a:1>a:3']],
  ['the same bytes under a new name', 'a:1 b:2', 'b:2 c:1 d:4', ['a:1>c:1']],
  ['the new one in the same place of a list as long', 'a:1 b:2', 'c:3 b:2', ['a:1>c:3']],
  ['names go before places', 'a:1 b:2', 'b:3 c:4', ['a:1>', 'b:2>b:3']],
  ['none in a list that is shorter', 'a:1 b:2', 'c:3', ['a:1>', 'b:2>']],
  ['none in a list that is longer', 'a:1', 'c:3 d:4', ['a:1>']],
  ['a file that was listed before replaces none', 'a:1 b:2', 'b:2', ['a:1>']],
  ['two files change places and bytes', 'a:1 b:2', 'b:4 a:3', ['a:1>a:3', 'b:2>b:4']],
  ['all are gone', 'a:1', '', ['a:1>']],
])('%s', (_rule, before, after, expected) => {
  const found = successorsOf(files(before), files(after)).map(
    ({ of, is }) => `${of.name}:${of.sha256}>${is ? `${is.name}:${is.sha256}` : ''}`,
  );
  expect(found).toEqual(expected);
});
