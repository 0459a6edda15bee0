/** Codes are for programs: one sorted list. Sentences are for people: three languages, every parameter filled. */
import { messagesOf } from '../../../../src/domain/classification/messages/messages-of';
import { VIOLATION_CODES } from '../../../../src/domain/classification/violation-codes';
import { assess } from '../../../../src/domain/classification/assess';
import { PUBLISHABLE, TODAY } from './item-for-tests';

test('the list of codes is sorted and names each once', () => {
  expect([...VIOLATION_CODES]).toEqual([...new Set(VIOLATION_CODES)].sort());
});

test.each(VIOLATION_CODES)(
  '%s has a sentence in each language, with the same parameters',
  (code) => {
    const messages = messagesOf(code);
    const parameters = Object.values(messages).map((text) => (text.match(/\{\w+\}/g) ?? []).sort());
    expect(parameters[1]).toEqual(parameters[0]);
    expect(parameters[2]).toEqual(parameters[0]);
    expect(messages['zh-Hans']).not.toMatch(/[開發佈資訊須條與關無從應號為]/u);
    expect(messages.zh).not.toMatch(/[开发资讯须条与关无从应号为]/u);
    expect(messages.en).toMatch(/^[A-Z][^开发资讯條與]*[\w)}理]$/u);
  },
);

test('a parameter is filled in, and the message is the simplified one', () => {
  const facts = { ...PUBLISHABLE, agency: { ...PUBLISHABLE.agency!, validTo: '2020-01-01' } };
  const [violation] = assess(facts, {
    purpose: 'publish',
    today: TODAY,
    goLiveOn: null,
  }).violations;
  expect(violation).toMatchObject({
    code: 'agency_closed',
    field: 'agency',
    article: '条例第十条',
  });
  expect(violation?.message).toBe(violation?.messages['zh-Hans']);
  expect(
    Object.values(violation?.messages ?? {}).every((text) => text.includes('2020-01-01')),
  ).toBe(true);
});
