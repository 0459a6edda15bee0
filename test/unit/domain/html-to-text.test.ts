/** The text of a body as the rules read it. */
import { htmlToText, textOfAttributes } from '../../../src/domain/text/html-to-text';
import { completeFacts } from '../../../src/domain/classification/item-facts';
import { compactText, hasText, textOrNull } from '../../../src/domain/text/normalise-text';

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
