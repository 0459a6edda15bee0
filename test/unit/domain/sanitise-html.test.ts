/** What may stand in a body: everything an official document needs, nothing that runs. */
import fc from 'fast-check';
import { sanitiseHtml } from '../../../src/domain/html/sanitise-html';
import { resolveAddress } from '../../../src/domain/html/resolve-address';
import { looksLikeHtml, textToHtml } from '../../../src/domain/html/text-to-html';

const BASE = 'http://www.jiangxi.example/art/2020/2/28/page.html';
const FILE = `/api/files/${'a'.repeat(64)}/%E9%80%9A%E7%9F%A5.pdf`;

describe('what runs is removed', () => {
  test.each([
    ['a script with its text', '<p>一</p><script>alert(1)</script>', '<p>一</p>'],
    ['a style sheet with its text', '<style>p{color:red}</style><p>一</p>', '<p>一</p>'],
    ['an event handler', '<p onclick="x()">一</p>', '<p>一</p>'],
    ['a frame', '<iframe src="https://a.example/"></iframe><p>一</p>', '<p>一</p>'],
    ['an object', '<object data="x.swf">二</object>一', '一'],
    ['an SVG with its script', '<svg><script>alert(1)</script></svg>一', '一'],
    ['a form, not its words', '<form action="/x"><input name="a">一</form>', '一'],
    ['a javascript: address', '<a href="javascript:alert(1)">一</a>', '<a>一</a>'],
    [
      'one hidden by control characters',
      '<a href="java\u0009scr\u0000ipt:alert(1)">一</a>',
      '<a>一</a>',
    ],
    ['one hidden by references', '<a href="&#106;avascript&colon;alert(1)">一</a>', '<a>一</a>'],
    ['a data: picture', '<img src="data:image/svg+xml;base64,PHN2Zz4=">一', '一'],
    [
      'a style that loads',
      '<p style="background:url(//a.example/x);text-align:center">一</p>',
      '<p style="text-align:center">一</p>',
    ],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=//a.example">一', '一'],
    ['a comment of the old site', '<!--ZJEG_RSS.content.begin-->一', '一'],
    ['a broken tag that hides another', '<<script>script>alert(1)<</script>/script>一', '&lt;'],
  ])('%s', (_what, dirty, clean) => {
    expect(sanitiseHtml(dirty, null).html).toContain(clean);
    expect(sanitiseHtml(dirty, null).html).not.toMatch(/<script|javascript:|onclick|data:|url\(/i);
  });
});

test.each([
  '<script>x</script>',
  '<style>x</style>',
  '<template>x</template>',
  '<title>x</title>',
  '<textarea>x</textarea>',
  '<option>x</option>',
])('nothing is left of %s, nor around what stays', (dirty) => {
  expect(sanitiseHtml(` ${dirty}<p>一</p>\n`)).toEqual({ html: '<p>一</p>', dropped: [] });
});

describe('what a document needs stays', () => {
  test.each([
    ['a link with its tool tip', '<a title="一" href="https://a.example/">二</a>'],
    [
      'a picture with its words and size',
      '<img alt="一" title="二" width="10" height="20" src="https://a.example/a.png" />',
    ],
    [
      'the cells of a table',
      '<table><colgroup span="2"><col span="2"></col></colgroup><tr><th colspan="2" rowspan="3" scope="col">一</th><td colspan="2" rowspan="3">二</td></tr></table>',
    ],
    ['the numbers of a list', '<ol start="3" type="a"><li>一</li></ol>'],
    [
      'nested tables',
      '<table><tbody><tr><td colspan="2"><table><tbody><tr><td>一</td></tr></tbody></table></td></tr></tbody></table>',
    ],
    ['headings, lists and emphasis', '<h2>一</h2><ol start="3"><li><strong>二</strong></li></ol>'],
    ['alignment and indent', '<p style="text-align:right;text-indent:2em">一</p>'],
    ['a file of ours', `<p><a href="${FILE}">附件</a></p>`],
    [
      'mail and telephone',
      '<a href="mailto:a@b.example">邮箱</a><a href="tel:0915-0000000">电话</a>',
    ],
  ])('%s', (_what, html) => {
    expect(sanitiseHtml(html, null)).toEqual({ html, dropped: [] });
  });

  test('old ways of centring become a style', () => {
    expect(sanitiseHtml('<center>一</center><p align="RIGHT">二</p>', null).html).toBe(
      '<div style="text-align:center">一</div><p style="text-align:right">二</p>',
    );
  });
});

test.each([
  ['<p style="color:red">一</p>', '<p>一</p>'],
  ['<p align=" center ">一</p>', '<p style="text-align:center">一</p>'],
  ['<p align="centered">一</p>', '<p>一</p>'],
  ['<p align="xcenter">一</p>', '<p>一</p>'],
])('%s becomes %s', (dirty, clean) => {
  expect(sanitiseHtml(dirty).html).toBe(clean);
});

test.each<[string, string | null, boolean, string | null]>([
  ['https://a.example/x#y', null, false, 'https://a.example/x#y'],
  ['mailto:a@b.example', null, false, 'mailto:a@b.example'],
  ['mailto:a@b.example', null, true, null],
  ['ftp://a.example/x', null, false, null],
  ['http://name@a.example/', null, false, null],
  ['http://:word@a.example/', null, false, null],
  ['#note', BASE, false, null],
  ['#', BASE, false, null],
  ['b.doc#', BASE, false, 'http://www.jiangxi.example/art/2020/2/28/b.doc#'],
  [' http://a.example/x ', null, false, 'http://a.example/x'],
  ['http://a.example/a b.pdf', null, false, 'http://a.example/a%20b.pdf'],
  ['http://a.example/a  b.pdf', null, false, 'http://a.example/a%20b.pdf'],
  ['http://a.example/a\u3000b.pdf', null, false, 'http://a.example/ab.pdf'],
  ['http://a.example/a \u200bb.pdf', null, false, 'http://a.example/ab.pdf'],
  ['http://a.example/a\u200b b.pdf', null, false, 'http://a.example/ab.pdf'],
  [`\u00a0${FILE}\ufeff`, null, true, FILE],
])('the address %j on %s, a picture: %s, is %s', (address, base, isPicture, expected) => {
  expect(resolveAddress(address, base, isPicture)).toBe(expected);
});

describe('addresses of old sites', () => {
  test('an address that is blank is none, one that is dropped is named, cut to 300 characters', () => {
    const long = 'x'.repeat(400);
    expect(sanitiseHtml(`<a href=" ">一</a><a href="${long}">二</a>`)).toEqual({
      html: '<a>一</a><a>二</a>',
      dropped: [{ tag: 'a', address: long.slice(0, 300) }],
    });
    expect(sanitiseHtml('<img src="mailto:a@b.example">').dropped).toHaveLength(1);
  });

  test('relative ones are resolved against the page they stood on', () => {
    const html = '<img src="/picture/0/a.jpg"><a href="../att/表.doc">附件</a>';
    expect(sanitiseHtml(html, BASE).html).toBe(
      '<img src="http://www.jiangxi.example/picture/0/a.jpg" /><a href="http://www.jiangxi.example/art/2020/2/att/%E8%A1%A8.doc">附件</a>',
    );
  });

  test('without that page they are dropped and named', () => {
    const { html, dropped } = sanitiseHtml(
      '<p><img src="/a.jpg">一<a href="b.doc">附件</a></p>',
      null,
    );
    expect(html).toBe('<p>一<a>附件</a></p>');
    expect(dropped).toEqual([
      { tag: 'img', address: '/a.jpg' },
      { tag: 'a', address: 'b.doc' },
    ]);
  });

  test('a forged file address of ours is not kept', () => {
    expect(sanitiseHtml('<img src="/api/files/../../x">', null).html).toBe('');
  });
});

test('what was made clean once is clean, and stays the same', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<td>',
    '<table>',
    '<b',
    '"',
    '<img src=x>',
    '<a href="http://a.example/?a=1&b=2">',
    '<script>',
    '<!--',
    '&lt;',
    '&',
    '一',
    ' style="text-align:center"',
    '>',
    '</a>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const once = sanitiseHtml(pieces.join(''), null).html;
      expect(sanitiseHtml(once, null).html).toBe(once);
    }),
    { numRuns: 500 },
  );
});

test('plain text becomes paragraphs; markup in it is shown, not obeyed', () => {
  expect(textToHtml('\u3000\u3000第一条  \n\n\u200b\n5 < 6 & <ok>\r\n')).toBe(
    '<p>第一条</p>\n<p>5 &lt; 6 &amp; &lt;ok&gt;</p>',
  );
  expect(looksLikeHtml('5 < 6 & <ok>')).toBe(false);
  expect(looksLikeHtml('<P align=center>一</P>')).toBe(true);
});
