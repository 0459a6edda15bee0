import { parseSearch } from '../../../../src/domain/search/parse-search';

const termsOf = (text: string) => {
  const parsed = parseSearch(text);
  return parsed.ok
    ? parsed.query.terms.map((term) =>
        term.kind === 'character' ? term.character : term.tokens.join(' '),
      )
    : parsed.rule;
};

test.each([
  ['a word', '防汛', ['防汛']],
  ['a longer word', '防汛工作', ['防汛 汛工 工作']],
  ['words that must all be found', '安康 防汛，抗旱', ['安康', '防汛', '抗旱']],
  ['a surname', '王', ['王']],
  ['a phrase keeps what is between', '"防汛、抗旱"', ['防汛 汛 抗旱']],
  ['Chinese quotation marks', '“防汛 抗旱” 通知', ['防汛 汛抗 抗旱', '通知']],
  ['a quotation mark without its other is none', '"防汛', ['防汛']],
  ['a number is one phrase', '安政发〔2008〕9号', ['安政 政发 发 2008 9 9号']],
  ['a book title is words', '《信息公开条例》解读', ['信息 息公 公开 开条 条例', '解读']],
  ['a phrase that ends in one character', '"张三、王"', ['张三 三']],
  ['repeated terms are asked once', '防汛 防汛 防汛', ['防汛']],
  ['nothing', '  ', 'empty'],
  ['nothing that can be found', '，。"" -*', 'empty'],
  ['words around a phrase', '防汛"抗旱"通知', ['抗旱', '防汛', '通知']],
  ['words around a lonely quotation mark', '防"汛', ['防', '汛']],
  ['words in brackets', '防汛(抗旱)', ['防汛', '抗旱']],
  ['letters and digits over a point', 'PM2.5', ['pm m2 2 5']],
  [
    '100 characters and what is around them',
    ` ${'安'.repeat(100)} `,
    [Array(99).fill('安安').join(' ')],
  ],
  [
    '16 terms',
    '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯 辰 巳',
    [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'],
  ],
  ['101 characters', '安'.repeat(101), 'too_long'],
  ['17 terms', '甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑 寅 卯 辰 巳 午', 'too_many_terms'],
])('%s', (_rule, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test.each([
  '安政发〔2008〕9号',
  '安政发[2008]9号',
  '安政发（2008）9号',
  '安政发【2008】第09号',
  '安政發［２００８］９號',
  ' 安政发 〔 2008 〕 9 号 ',
  '文号：安政发〔2008〕9号',
])('%s is the key of one number', (text) => {
  const parsed = parseSearch(text);
  expect(parsed).toMatchObject({ ok: true });
  expect(parsed.ok && parsed.query.keys[0]).toBe('安政发〔2008〕9号');
});

test('an index number is its own key, and the beginning of others', () => {
  const parsed = parseSearch('016109000／2026－00001');
  expect(parsed.ok && parsed.query).toMatchObject({
    keys: expect.arrayContaining(['016109000/2026-00001']) as string[],
    keyStart: '016109000/2026-00001',
  });
});

test.each([
  ['2026', '2026'],
  ['202', null],
  ['防汛抗旱', null],
])('%s is the beginning %s of a number', (text, keyStart) => {
  const parsed = parseSearch(text);
  expect(parsed.ok && parsed.query.keyStart).toBe(keyStart);
});

test.each([
  ['防汛', [{ kind: 'phrase', tokens: ['防汛'], stream: '防汛' }]],
  ['"张三、王"', [{ kind: 'phrase', tokens: ['张三', '三'], next: '王', stream: '张三 王' }]],
  ['"ab、王"', [{ kind: 'phrase', tokens: ['ab'], next: '王', stream: '<ab> 王' }]],
])('%s as both engines ask for it', (text, terms) => {
  const parsed = parseSearch(text);
  expect(parsed.ok && parsed.query.terms).toEqual(terms);
});

test('words are no number', () => {
  const parsed = parseSearch('防汛');
  expect(parsed.ok && parsed.query).toMatchObject({ keys: [], keyStart: null });
});
