/** Whatever the feed says is text on a page, never markup, an attribute's end or a script's address. */
import fc from 'fast-check';
import { linkOut } from '../../../examples/municipal-site/src/pages/parts/link-out';
import type { Markup } from '../../../examples/municipal-site/src/web/html';
import { escape, html, trusted } from '../../../examples/municipal-site/src/web/html';

const text = (content: unknown) => html`${content as Markup}`.text;

test.each([
  ['<script>alert(1)</script>', '&#60;script&#62;alert(1)&#60;/script&#62;'],
  [`" onclick='x'`, '&#34; onclick=&#39;x&#39;'],
  ['A & B', 'A &#38; B'],
  [null, ''],
  [undefined, ''],
  [false, ''],
  [0, '0'],
])('%p is written as %p', (value, expected) => {
  expect(text(value)).toBe(expected);
});

test('markup made by the template is not escaped again, lists are joined', () => {
  const list = html`<ul>
    ${['<a>', 'b'].map((name) => html`<li>${name}</li>`)}
  </ul>`;
  expect(list.text.replace(/\n\s*/g, '')).toBe('<ul><li>&#60;a&#62;</li><li>b</li></ul>');
});

test('only trusted text passes as it is', () => {
  expect(text(trusted('<b>x</b>'))).toBe('<b>x</b>');
});

test('no text, escaped, contains a character that could end text or an attribute', () => {
  fc.assert(fc.property(fc.string(), (value) => !/[<>"']/.test(escape(value))));
});

test.each([
  ['https://example.cn/a', true],
  ['http://example.cn', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['not an address', false],
])('%s is a link: %p', (address, isLink) => {
  expect(text(linkOut(address)).startsWith('<a ')).toBe(isLink);
});
