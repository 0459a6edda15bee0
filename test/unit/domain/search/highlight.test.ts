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

test('a mark that the end of a snippet cuts is closed', () => {
  const shown = snippet(`${'安'.repeat(500)}`, marksOf('安'), 50) ?? '';
  expect(shown.match(/<mark>/g)).toHaveLength(1);
  expect(shown.endsWith('</mark>…')).toBe(true);
});
