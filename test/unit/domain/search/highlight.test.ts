import { highlight, snippet } from '../../../../src/domain/search/highlight';
import { parseSearch } from '../../../../src/domain/search/parse-search';

const marksOf = (asked: string) => {
  const parsed = parseSearch(asked);
  if (!parsed.ok) throw new Error(parsed.rule);
  return parsed.query.marks;
};

test.each([
  ['a word', '做好防汛工作', '防汛', '做好<mark>防汛</mark>工作'],
  ['every place', '防汛，再防汛', '防汛', '<mark>防汛</mark>，再<mark>防汛</mark>'],
  ['the form in which it is written', '關於防汛', '关于', '<mark>關於</mark>防汛'],
  ['full width', '２００８年', '2008', '<mark>２００８</mark>年'],
  ['spaced out', '通　知', '通知', '<mark>通　知</mark>'],
  ['overlapping matches as one', '防汛工作者', '防汛工作 工作者', '<mark>防汛工作者</mark>'],
  ['whole numbers only', '第19号和第9号', '9号', '第19号和第<mark>9号</mark>'],
  ['over brackets', '安政发〔2008〕9号', '安政发(2008)9号', '<mark>安政发〔2008〕9号</mark>'],
  ['what is HTML as text', '<b>防汛</b>&', '防汛', '&lt;b&gt;<mark>防汛</mark>&lt;/b&gt;&amp;'],
])('%s', (_rule, text, asked, html) => {
  expect(highlight(text, marksOf(asked))).toBe(html);
});

test('a long text is read in parts, and nothing at their ends is missed or found twice', () => {
  const sentence = `${'一'.repeat(19_996)}，防汛与抗旱`;
  const text = `${sentence}${sentence}\n${'二'.repeat(45_000)}防汛`;
  const marked = highlight(text, marksOf('防汛与抗旱')) ?? '';
  expect(marked.split('<mark>防汛与抗旱</mark>')).toHaveLength(3);
  expect(marked.replace(/<\/?mark>/g, '')).toBe(text);
  expect((highlight(text, marksOf('防汛')) ?? '').split('<mark>')).toHaveLength(4);
  // Over the end of a part.
  expect(
    (highlight(text, marksOf('"一，防汛"')) ?? '').split('<mark>一，防汛</mark>'),
  ).toHaveLength(3);
});

test.each([90, 95, 99, 100, 101, 199, 200, 5_000])(
  'after %i characters without an end of a sentence',
  (length) => {
    for (const filler of ['一', 'a b ', 'x'.repeat(7) + ' ']) {
      const before = filler.repeat(length).slice(0, length);
      const text = `${before} 2008 年防汛工作，${'二'.repeat(120)}。再防汛`;
      expect(highlight(text, marksOf('2008年防汛'))).toContain('<mark>2008 年防汛</mark>工作');
      expect((highlight(text, marksOf('防汛')) ?? '').split('<mark>防汛</mark>')).toHaveLength(3);
    }
  },
);

test('a text without a match has none', () => {
  expect(highlight('做好防汛工作', marksOf('抗旱'))).toBeNull();
  expect(snippet('做好防汛工作', marksOf('抗旱'))).toBeNull();
});

test('a snippet shows where most of the terms stand together', () => {
  const text = `防汛${'一'.repeat(300)}抗旱与\n防汛${'二'.repeat(300)}`;
  const shown = snippet(text, marksOf('防汛 抗旱'), 60) ?? '';
  expect(shown).toMatch(/^…一+<mark>抗旱<\/mark>与 <mark>防汛<\/mark>二+…$/);
  expect(shown.length).toBeLessThan(100);
});

const filler = (length: number) => '一'.repeat(length);
test.each([
  ['a short text is whole', '做好防汛工作', '防汛', '做好<mark>防汛</mark>工作'],
  ['one match is found, another not', '防汛', '防旱', null],
  ['no match goes beyond the end', '防', '防汛', null],
  ['spaces and line ends become one', '\n防汛\n\n 抗旱', '防汛', '<mark>防汛</mark> 抗旱'],
  ['the end alone', `${filler(30)}防汛`, '防汛', `…${filler(24)}<mark>防汛</mark>`],
  [
    'no character is cut in two',
    `${'𠮷'.repeat(20)}一防汛`,
    '防汛',
    `…${'𠮷'.repeat(12)}一<mark>防汛</mark>`,
  ],
  [
    'the first of two places that show as many',
    `甲${filler(30)}乙${filler(300)}丙${filler(300)}甲乙`,
    '甲 乙 丙',
    `<mark>甲</mark>${filler(30)}<mark>乙</mark>${filler(28)}…`,
  ],
  [
    'a word that stands there twice counts until its last place',
    `${filler(100)}甲${filler(9)}甲${filler(9)}乙${filler(23)}丙${filler(300)}`,
    '甲 乙 丙',
    `…${filler(14)}<mark>甲</mark>${filler(9)}<mark>甲</mark>${filler(9)}<mark>乙</mark>${filler(23)}<mark>丙</mark>${filler(1)}…`,
  ],
])('a snippet: %s', (_rule, text, asked, shown) => {
  expect(snippet(text, marksOf(asked), 60)).toBe(shown);
});

test('a mark of nothing marks nothing', () => {
  expect(highlight('防汛', [[]])).toBeNull();
});

test('a mark that the end of a snippet cuts is closed', () => {
  const shown = snippet(`${'安'.repeat(500)}`, marksOf('安'), 50) ?? '';
  expect(shown.match(/<mark>/g)).toHaveLength(1);
  expect(shown.endsWith('</mark>…')).toBe(true);
});
