/** What may stand in a body: everything an official document needs, nothing that runs. */
import fc from 'fast-check';
import { sanitiseHtml } from '../../../src/domain/html/sanitise-html';
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

describe('what a document needs stays', () => {
  test.each([
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

describe('addresses of old sites', () => {
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
  expect(textToHtml('　　第一条  \n\n\u200b\n5 < 6 & <ok>\r\n')).toBe(
    '<p>第一条</p>\n<p>5 &lt; 6 &amp; &lt;ok&gt;</p>',
  );
  expect(looksLikeHtml('5 < 6 & <ok>')).toBe(false);
  expect(looksLikeHtml('<P align=center>一</P>')).toBe(true);
});
