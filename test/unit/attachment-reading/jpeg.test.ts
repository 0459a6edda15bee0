/** Pictures tell who took them and where; the rest of a picture is for a person to look at. */
import { jpegBytes, type JpegFields } from '../../support/files/jpeg-bytes';
import { docxBytes, paragraph } from '../../support/files/docx-bytes';
import { foundIn } from './found-in';

const PICTURE = 'unreadable: image';

test.each<[string, JpegFields, string[]]>([
  ['nothing', {}, []],
  ['an artist', { artist: '张三' }, ['author_named@properties 1']],
  ['an artist of one letter', { artist: '甲' }, ['author_named@properties 1']],
  ['the author as Windows keeps it', { windowsAuthor: '李四' }, ['author_named@properties 1']],
  ['nobody as author', { artist: 'Administrator' }, []],
  ['coordinates', { isLocated: true }, ['location_recorded@properties 1']],
  [
    'both, highest byte first',
    { artist: '张三', isLocated: true, byteOrder: 'MM' },
    ['author_named@properties 1', 'location_recorded@properties 1'],
  ],
])('a picture with %s', async (_what, fields, found) => {
  expect(await foundIn(jpegBytes(fields))).toEqual([...found, PICTURE]);
});

test('a picture that is cut off anywhere is a picture all the same', async () => {
  const whole = jpegBytes({ artist: '张三', isLocated: true });
  for (let length = 4; length < whole.length; length += 1) {
    expect((await foundIn(whole.subarray(0, length))).at(-1)).toBe(PICTURE);
  }
});

test.each([
  ['陕西某某科技有限公司', ['author_named@properties 1']],
  ['Microsoft', []],
  ['微软中国', []],
  ['China', []],
])('a document made at the company %s', async (company, found) => {
  const more = { 'docProps/app.xml': `<Properties><Company>${company}</Company></Properties>` };
  expect(await foundIn(docxBytes({ body: paragraph('正文'), more }))).toEqual(found);
});
