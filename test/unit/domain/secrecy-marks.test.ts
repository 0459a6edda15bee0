/** 保守国家秘密法: a mark in mark position is refused at save; words in running text only ask for a second look. */
import { findSecrecyMarks, HEAD_LINES } from '../../../src/domain/secrecy/secrecy-marks';
import { htmlToText } from '../../../src/domain/text/html-to-text';

const kinds = (text: string, shape?: 'page' | 'heading' | 'running') =>
  findSecrecyMarks(text, shape).map(({ kind, line }) => `${kind}@${line}`);

describe('a mark at the head of a page is a state secrecy mark, however it is spaced or hidden', () => {
  test.each([
    '机密★10年',
    '绝密★',
    '秘密★启封前',
    '机 密 ★ 1 年',
    '机　密★１０年',
    '机\u200b密\u2060★10年',
    '机密★长期',
    '秘密☆5年',
    '机密*10年',
    '机密级★10年',
    '密级：机密',
    '密级:秘密★5年',
    '000123 机密★10年 特急',
    '№000123　机密★1年',
    '特急 机密★10年',
    '绝  密',
    '【机密】',
    '（秘密）5年',
    '絕密★30年',
    '機密★20年',
    '机密★二十年',
  ])('%s', (mark) => {
    expect(kinds(`${mark}\n安康市人民政府文件\n安政发〔2008〕9号`)).toEqual(['state_secret@1']);
  });

  test('after a form feed a new page begins', () => {
    const page = Array.from({ length: 20 }, (_, index) => `第${index}行`).join('\n');
    expect(kinds(`${page}\n\f绝密\n正文`)).toEqual(['state_secret@21']);
    expect(kinds(`${page}\n绝密\n正文`)).toEqual(['bare_word@21']);
  });

  test('a line that is level, star and term is a mark wherever it stands', () => {
    const page = '一行正文\n'.repeat(HEAD_LINES + 3);
    expect(kinds(`${page}机密★10年`)).toEqual([`state_secret@${HEAD_LINES + 4}`]);
  });

  test('a mark set one character a line is still a mark', () => {
    expect(kinds('机\n密\n★\n10年\n通知')).toContain('state_secret@1');
    expect(kinds('机密\n★10年\n通知')[0]).toBe('state_secret@1');
  });

  test.each([
    '<p><b>机</b><i>密</i>★10年</p><p>通知</p>',
    '<div>&#26426;&#23494;&starf;10年</div>',
    '<table><tr><td>机密★10年</td><td>特急</td></tr></table>',
    '<span>机</span>&nbsp;<span>密&zwnj;★</span>',
  ])('HTML does not hide it: %s', (html) => {
    expect(kinds(htmlToText(html))).toEqual(['state_secret@1']);
  });
});

describe('a title or a file name is a head by itself', () => {
  test.each([
    '机密★10年-会议纪要.docx',
    '【机密】会议纪要.pdf',
    '（绝密）关于印发某方案的通知',
    '机密★关于印发某方案的通知',
  ])('%s', (name) => {
    expect(kinds(name, 'heading')).toEqual(['state_secret@1']);
  });
});

describe('words in running text only warn', () => {
  test.each([
    '各单位要严格保守国家秘密，不得泄露。',
    '行政机关不得公开涉及国家秘密、商业秘密、个人隐私的政府信息。',
    '公文如需标注密级，应当在首页左上角标注“机密★10年”等字样并注明保密期限。',
    '国家秘密的密级分为绝密、机密、秘密三级。',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['bare_word@1']);
  });

  test('the name of the law about secrets is a name', () => {
    expect(kinds('中华人民共和国保守国家秘密法实施条例', 'heading')).toEqual([]);
    expect(kinds('依照《保守国家秘密法》，涉及国家秘密的不予公开。')).toEqual(['bare_word@1']);
  });

  test.each([
    '商业秘密保护规定',
    '数据的机密性和完整性',
    '侵犯技术秘密',
    '通信秘密',
    '安政发〔2008〕9号',
  ])('these words are not even a warning: %s', (text) => {
    expect(kinds(text, 'heading')).toEqual([]);
  });
});

describe('工作秘密 and 内部资料 hold the item for review', () => {
  test.each([
    '工作秘密',
    '内部资料',
    '内部资料 注意保存',
    '（内部文件，不得外传）',
    '工作秘密★5年',
    '【内部资料】',
    '内 部 资 料',
  ])('%s', (mark) => {
    expect(kinds(`${mark}\n正文`)).toEqual(['internal@1']);
  });

  test.each(['单位内部资料室管理办法', '泄露工作秘密的，依法给予处分'])(
    'not as part of a sentence: %s',
    (text) => {
      expect(kinds(text).filter((kind) => kind.startsWith('internal'))).toEqual([]);
    },
  );
});

describe('which rule found it, on which line', () => {
  const rules = (text: string, shape?: 'page' | 'heading' | 'running') =>
    findSecrecyMarks(text, shape).map(({ rule, line }) => `${rule}@${line}`);
  const words = (count: number) => '会'.repeat(count);
  test.each<[string, 'page' | 'heading' | 'running', string[]]>([
    ['机密★10年', 'page', ['level_with_term@1']],
    ['绝密', 'page', ['level_alone@1']],
    ['密级：机密 紧急程度：特急', 'page', ['level_alone@1']],
    ['工作秘密', 'page', ['internal_mark@1']],
    ['严格保守国家秘密', 'page', ['bare_word@1']],
    // A short line at the head bears a mark, a sentence talks about one.
    ['某会议纪要机密★', 'page', ['level_with_term@1']],
    ['某会议纪要机密★', 'running', ['bare_word@1']],
    [`${words(27)}机密★`, 'page', ['level_with_term@1']],
    [`${words(28)}机密★`, 'page', ['bare_word@1']],
    [`${words(34)}机密★10年`, 'running', ['level_with_term@1']],
    [`${words(35)}机密★10年`, 'running', ['bare_word@1']],
    ['【机密】会议纪要', 'page', ['level_in_brackets@1']],
    [`【机密】${words(27)}`, 'page', ['bare_word@1']],
    [`【机密】${words(27)}`, 'heading', ['level_in_brackets@1']],
    ['会议纪要-机密.docx', 'heading', ['level_in_brackets@1']],
    ['会议纪要-机密.docx', 'page', ['bare_word@1']],
    ['会议纪要【内部资料】', 'heading', ['internal_mark@1']],
    ['会议纪要【内部资料】', 'page', []],
    // The head of a page has eight lines; empty ones don't count.
    ['一\n二\n三\n四\n五\n六\n七\n绝密', 'page', ['level_alone@8']],
    ['一\n二\n三\n四\n五\n六\n七\n八\n绝密', 'page', ['bare_word@9']],
    ['\n\n\n\n\n\n\n\n\n绝密', 'page', ['level_alone@10']],
    // Broken over lines, with the organ's name between.
    ['机\n密\n★\n10年', 'page', ['level_with_term@1']],
    ['机\n密★10个月', 'page', ['level_with_term@1']],
    ['机\n安康市人民政府文件\n密\n★', 'page', ['level_with_term@1']],
    ['编号:1\n机密\n★5年', 'page', ['level_with_term@1', 'level_alone@2']],
    ['编号:12\n机密\n★5年', 'page', ['level_alone@2']],
    ['绝\n密\n正文', 'page', ['level_alone@1']],
    ['绝\n\n密\n正文', 'page', ['level_alone@1']],
    ['机\n密级\n正文', 'page', ['level_alone@1']],
    ['绝\n对\n密', 'page', []],
  ])('%j as %s: %j', (text, shape, expected) => {
    expect(rules(text, shape)).toEqual(expected);
  });
});

test('the answer holds line and rule and nothing of the text', () => {
  const answer = findSecrecyMarks('安康市\n机密★10年\n某某方案');
  expect(answer).toEqual([{ kind: 'state_secret', line: 2, rule: 'level_with_term' }]);
});
