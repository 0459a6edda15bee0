// Texts made to make a detector slow: one piece repeated to a mebibyte, behind words that switch a rule on, with an end that fits nothing.
const SIZE = 1_048_576;
const BEGINNINGS = ['', '工作秘密', '护照身份证号'];

export const HOSTILE_PIECES = [
  ...[
    '1',
    '1 ',
    '1\t',
    '1\n',
    '12\n',
    '1-',
    '1.',
    '6222',
    '62 ',
    '139 ',
    '13900000000 ',
    '1234567890123456789',
  ],
  ...[
    '6109001970010100',
    '6109001970010100\n11 ',
    '身份证610900700101001 ',
    '卡号6229990000000013 ',
    '电话1 ',
  ],
  ...[
    'E1234567',
    '护照E',
    '护照EA',
    '护照 ',
    'passport ',
    'http://',
    'www.',
    '一',
    'x',
    '①',
    '𝟏',
    '\ufdfa',
  ],
  ...[
    '\u200b',
    'a\u0315\u0316\u0315\u0316',
    '★',
    '机',
    '机\n',
    '机密',
    '机密★使用',
    '工作秘密★',
    '★使用',
    '[机密',
  ],
  ...[
    '【内部资料',
    '内部资料,',
    '内部★1年',
    '密级:',
    '如:',
    '特急',
    '000123',
    '№',
    '(',
    ')',
    '[',
    ' ',
    '\n',
  ],
  ...[
    '此件',
    '(此件',
    '(此件公开)',
    '(此件不予公开)\n',
    '(此件公开发布)\n(此件不予公开)\n',
    '(发至',
    '公开属性:主动公开\n',
  ],
];

/** Milliseconds of each detector, the slowest of the beginnings. */
export function timeOf(piece, domain) {
  const detectors = {
    'personal data': (text) => domain.findPersonalData(text),
    'secrecy marks': (text) => domain.findSecrecyMarks(text),
    'marks in a title': (text) => domain.findSecrecyMarks(text, 'heading'),
    'source marks': (text) => domain.findSourceMarks(text),
  };
  const filler = piece.repeat(Math.ceil(SIZE / Buffer.byteLength(piece)));
  const times = Object.entries(detectors).map(([name, detect]) => [
    name,
    Math.max(
      ...BEGINNINGS.map((beginning) => millisecondsOf(() => detect(`${beginning}${filler}!`))),
    ),
  ]);
  return { ...Object.fromEntries(times), slowest: Math.max(...times.map(([, time]) => time)) };
}

function millisecondsOf(act) {
  const started = performance.now();
  act();
  return Math.round(performance.now() - started);
}
