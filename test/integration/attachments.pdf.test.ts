/** PDF, in the process in which it is read: text, what is not on the page, and black boxes over text that is still there. */
import { boxAt, chineseAt, pdfBytes, textAt, type Page } from '../support/files/pdf-bytes';
import { LIMITS, readingProcesses, said, temporaryFiles } from './attachments.support';

const NUMBER = '11010519491231002X';
const MOBILE = '13891234567';
const processes = readingProcesses(LIMITS);
const files = temporaryFiles();
afterAll(async () => {
  await processes.stop();
  files.remove();
});

const read = async (bytes: Buffer) => said(await processes.read(files.write(bytes)));
const page = (content: string, annotations: string[] = []): Page => ({ content, annotations });
const VISIBLE = textAt(72, 700, 'Notice');

describe('what is found', () => {
  test.each<[string, Buffer, string[]]>([
    [
      'text',
      pdfBytes([page(VISIBLE), page(VISIBLE + textAt(72, 600, NUMBER))]),
      ['identity_number@page:2 2'],
    ],
    [
      'comment',
      pdfBytes([
        page(VISIBLE, [
          `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${NUMBER}) /T (Zhang San) >>`,
        ]),
      ]),
      ['identity_number@comment 1', 'hidden_content@comment 1', 'author_named@comment 1'],
    ],
    [
      'form field',
      pdfBytes([
        page(VISIBLE, [
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /V (${NUMBER}) >>`,
        ]),
      ]),
      ['identity_number@form_field 1'],
    ],
    [
      'information',
      pdfBytes([page(VISIBLE)], { info: `/Title (${NUMBER})` }),
      ['identity_number@properties 1'],
    ],
    [
      'author',
      pdfBytes([page(VISIBLE)], { info: '/Author (Zhang San)' }),
      ['author_named@properties 1'],
    ],
    ['nothing', pdfBytes([page(VISIBLE)], { info: '/Author (Administrator)' }), []],
  ])('%s', async (_where, bytes, expected) => {
    expect(await read(bytes)).toEqual(expected);
  });
});

test('Chinese in a font that is not embedded is read, and what a box covers of it', async () => {
  const secret = chineseAt(100, 700, 'BBFAC3DC');
  expect(await read(pdfBytes([page(secret)]))).toEqual(['secrecy_mark@page:1 1']);
  const box = boxAt(98, 696, 200, 16);
  const covered = VISIBLE + chineseAt(100, 700, 'B9ABBFAA') + box;
  expect(await read(pdfBytes([page(covered)]))).toEqual(COVERED);
});

const COVERED = ['redaction_over_live_text@page:1 1'];
const line = textAt(100, 500, 'Telephone 029 8123');

describe('a dark box over text', () => {
  test.each<[string, Page, string[]]>([
    ['painted later hides it', page(line + boxAt(98, 496, 200, 16)), COVERED],
    ['of dark grey', page(line + boxAt(98, 496, 200, 16, 0.2)), COVERED],
    ['over a part of it', page(line + boxAt(140, 496, 200, 16)), COVERED],
    [
      'in a drawing turned and scaled',
      page(`${line}q 2 0 0 2 0 0 cm ${boxAt(49, 248, 100, 8)} Q`),
      COVERED,
    ],
    ['two in one path', page(`${line}0 g 10 10 5 5 re 98 496 200 16 re f`), COVERED],
    ['a thick stroke', page(`${line}0 G 14 w 98 504 m 300 504 l S`), COVERED],
    [
      'of its own annotation',
      page(line, ['<< /Type /Annot /Subtype /Redact /Rect [98 496 298 512] >>']),
      COVERED,
    ],
    [
      'in the appearance of an annotation',
      page(line, [
        '<< /Type /Annot /Subtype /Square /Rect [98 496 298 512] /IC [0 0 0] /C [0 0 0] /F 4 >>',
      ]),
      COVERED,
    ],
    [
      'painted before is the ground it stands on',
      page(boxAt(98, 496, 200, 16) + `1 g ${line}`),
      [],
    ],
    ['elsewhere hides nothing', page(line + boxAt(98, 400, 200, 16)), []],
    ['that is light hides nothing', page(line + boxAt(98, 496, 200, 16, 0.8)), []],
    ['that is a rule under it', page(line + boxAt(98, 498, 200, 1)), []],
    ['that is a line through it', page(line + boxAt(98, 503, 200, 1)), []],
    ['clipped away', page(`${line}q 0 0 50 50 re W n ${boxAt(98, 496, 200, 16)} Q`), []],
    ['over a text that was taken out', page(VISIBLE + boxAt(98, 496, 200, 16)), []],
  ])('%s', async (_what, of, expected) => {
    expect(await read(pdfBytes([of]))).toEqual(expected);
  });

  test('what stands under it is judged all the same, and its line is told', async () => {
    const content = VISIBLE + textAt(100, 500, MOBILE) + boxAt(98, 496, 200, 16);
    expect(await read(pdfBytes([page(content)]))).toEqual([
      'redaction_over_live_text@page:1 2',
      'mobile_number@page:1 2',
    ]);
  });
});

describe('what can not be read says why', () => {
  const scan = page('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q');
  const whole = pdfBytes([page(VISIBLE)]);
  test.each<[string, Buffer, string]>([
    ['a page that is a picture', pdfBytes([page(VISIBLE), scan]), 'unreadable: no_text'],
    ['cut off at its head', whole.subarray(0, 30), 'unreadable: broken'],
    ['text that begins like it', Buffer.from('%PDF-1.7 no such thing'), 'unreadable: broken'],
    [
      'encrypted',
      pdfBytes([page(VISIBLE)], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`,
      }),
      'unreadable: encrypted',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await read(bytes)).toContain(reason);
  });

  test('an empty page is no scan', async () => {
    expect(await read(pdfBytes([page(VISIBLE), page('')]))).toEqual([]);
  });
});

test('a reading that takes too long is ended, and the next is done', async () => {
  const hasty = readingProcesses({ ...LIMITS, milliseconds: 1, processes: 1 });
  const file = files.write(pdfBytes([page(VISIBLE)]));
  const [one, other] = await Promise.all([hasty.read(file), hasty.read(file)]);
  expect([said(one), said(other)]).toEqual([['unreadable: timed_out'], ['unreadable: timed_out']]);
  await hasty.stop();
  await expect(hasty.read(file)).rejects.toThrow('stopped');
  expect(await read(pdfBytes([page(VISIBLE)]))).toEqual([]);
});

test('a reading that takes too much memory is ended', async () => {
  const small = readingProcesses({ ...LIMITS, heapMegabytes: 8 });
  const text = `${'文'.repeat(200)}\n`.repeat(60_000);
  expect(said(await small.read(files.write(Buffer.from(text))))).toEqual(['unreadable: too_large']);
  await small.stop();
});

test('a file that is not there', async () => {
  expect(said(await processes.read('/nowhere/at/all'))).toEqual(['unreadable: missing']);
});
