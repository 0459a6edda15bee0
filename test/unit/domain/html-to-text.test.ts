/** The text of a body as the rules read it. */
import { htmlToText, textOfAttributes } from '../../../src/domain/text/html-to-text';
import { completeFacts } from '../../../src/domain/classification/item-facts';
import { htmlTokens } from '../../../src/domain/text/html-tokens';
import {
  compactText,
  hasText,
  legibleText,
  plainText,
  textOrNull,
} from '../../../src/domain/text/normalise-text';
import { isStorable } from '../../../src/domain/text/storable-text';

test.each([
  ['<p>一</p><p>二</p>', '一\n二'],
  ['一<br>二<br/>三', '一\n二\n三'],
  ['<p>机<b>密</b>文<i>件</i></p>', '机密文件'],
  ['<ul><li>一</li><li>二</li></ul>', '一\n二'],
  ['<table><tr><th>姓名</th><td>张某</td></tr><tr><td>二</td></tr></table>', '姓名\t张某\n二'],
  ['<script>alert("p")</script><style>p{}</style>正文', '正文'],
  ['<!-- 注释 <p>x</p> -->正文<!-- 未完', '正文'],
  ['<p title="a>b">一</p>', '一'],
  ['a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['&#19968;&#x4e8c;&ldquo;三&rdquo;', '一二“三”'],
  ['&unknown; &#0; &#xD800;', '&unknown; &#0; &#xD800;'],
  ['  <p>\n 一 \n 行 </p>\n\n<p>&nbsp;</p>', '一 行'],
  ['1 < 2 且 3 > 2', '1 < 2 且 3 > 2'],
  ['一<b', '一<b'],
  ['<p title="未完>一</p>二', '一\n二'],
  ['<SCRIPT>x</script >正文<script>y', '正文y'],
  ["<p title='a>b'>一</p>", '一'],
  ['<p title="a>b"', 'b"'],
  ['</script>一<script>x</script>二', '一二'],
  ['<!-->一-->二', '二'],
  ['a < 2 且 b > 2', 'a < 2 且 b > 2'],
  ['&#57343;&#1114112;', '&#57343;&#1114112;'],
  ['&#57344;&#1114111;', '\ue000\u{10ffff}'],
  ['', ''],
  [null, ''],
])('%j reads %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

test('alternative texts and tool tips are told too', () => {
  const html =
    '<img src="a.png" alt="一 &amp; 二"><a title=\'三\' href="x">四</a><!--<img alt="五">-->';
  expect(textOfAttributes(html)).toBe('一 & 二\n三');
});

test.each([
  [null, ''],
  ['<img alt=""><img alt=" 一 ">', '一'],
  ['alt="一"<b>二</b>', ''],
])('of %j is told %j', (html, text) => {
  expect(textOfAttributes(html)).toBe(text);
});

test('tags and texts in their order, none of them empty', () => {
  expect(htmlTokens('')).toEqual([]);
  expect(htmlTokens('<B class="x">一</B><br/>')).toEqual([
    { kind: 'tag', text: '<B class="x">', name: 'b' },
    { kind: 'text', text: '一' },
    { kind: 'tag', text: '</B>', name: 'b' },
    { kind: 'tag', text: '<br/>', name: 'br' },
  ]);
});

test('what says something is text, as it was written', () => {
  expect(textOrNull(' 一\u200b ')).toBe('一');
  expect(textOrNull(1)).toBeNull();
  expect([hasText('一'), hasText(null)]).toEqual([true, false]);
  expect(legibleText('机\u0336密')).toBe('机密');
  expect(plainText(`e${'\u0323'.repeat(20)}x`)).toBe(`\u1eb9${'\u0323'.repeat(7)}x`);
});

test.each([
  ['一 &#0; \u{20000}\n', true],
  ['一\0', false],
  ['一\ufffd', false],
  ['\ud840', false],
])('%j may be kept: %s', (text, expected) => {
  expect(isStorable(text)).toBe(expected);
});

test('what can’t be seen is no text', () => {
  expect(textOrNull(' \u200b\u00a0\u3000\n')).toBeNull();
  expect(hasText('\u2060')).toBe(false);
  expect(compactText('机\ufe0f密\u3164')).toBe('机密');
  expect(compactText('机\u200b 密\u3000★１０\ue004')).toBe('机密★10');
});

test('absent facts are nothing known', () => {
  const facts = completeFacts({ title: '通知', clauses: null });
  expect(facts).toMatchObject({
    title: '通知',
    clauses: [],
    agency: null,
    isPartialVersion: false,
  });
});
