/** However a subject's events arrive, late, twice or in any order, the site ends in the newest state. */
import fc from 'fast-check';
import { applyEvent } from '../../../examples/municipal-site/src/receive/apply-event';
import { decide } from '../../../examples/municipal-site/src/receive/decide';
import { readEnvelope, type FeedEvent } from '../../../examples/municipal-site/src/feed/event';
import { openStore } from '../../../examples/municipal-site/src/store';
import { eventOf, itemData, sequenceOf, withdrawalData } from './events';

describe('decide', () => {
  const held = { sequence: sequenceOf(10), datahash: 'a' };
  test.each([
    ['the first event of a subject is applied', undefined, sequenceOf(1), 'a', 'apply'],
    ['a higher sequence is applied', held, sequenceOf(11), 'a', 'apply'],
    ['a sequence with more digits is higher', held, sequenceOf(100), 'a', 'apply'],
    ['a lower sequence is older', held, sequenceOf(9), 'b', 'older'],
    ['the same state again is a repeat', held, sequenceOf(10), 'a', 'repeat'],
    ['the same sequence presented anew is applied', held, sequenceOf(10), 'b', 'apply'],
  ])('%s', (_, before, sequence, datahash, expected) => {
    expect(decide(before, { sequence, datahash })).toBe(expected);
  });
});

const SUBJECTS = ['a', 'b', 'c'];

/** A history: for each number a subject, and whether that change withdraws it. */
const history = fc.array(fc.tuple(fc.constantFrom(...SUBJECTS), fc.boolean()), {
  minLength: 1,
  maxLength: 12,
});

const eventsOf = (changes: [string, boolean][]) =>
  changes.map(([subject, isWithdrawal], index) =>
    isWithdrawal
      ? eventOf('information_item.withdrawn', index + 1, withdrawalData(subject))
      : eventOf(
          'information_item.revised',
          index + 1,
          itemData(subject, {
            title: `第 ${index + 1} 稿`,
            columns: [{ site: '1', code: `c${index % 2}`, name: '栏目' }],
          }),
        ),
  );

/** Everything the pages can see after these events. */
function stateAfter(events: ReturnType<typeof eventsOf>) {
  const store = openStore(':memory:', '1');
  for (const event of events) applyEvent(store, readEnvelope(event) as FeedEvent);
  const state = {
    held: store.subjects.statesAfter(''),
    documents: SUBJECTS.map((id) => store.subjects.document('information_item', id)?.title),
    listed: store.lists.newest(1).items,
    columns: store.lists.counts('column'),
    counts: store.counts(),
  };
  store.close();
  return state;
}

test('any permutation and duplication of events converges to the state of sending them in order', () => {
  fc.assert(
    fc.property(
      history.chain((changes) => {
        const events = eventsOf(changes);
        const extra = fc.subarray(events);
        return fc.tuple(
          fc.constant(events),
          extra.chain((again) =>
            fc.shuffledSubarray([...events, ...again], {
              minLength: events.length + again.length,
            }),
          ),
        );
      }),
      ([inOrder, asArrived]) => {
        expect(stateAfter(asArrived)).toEqual(stateAfter(inOrder));
      },
    ),
    { numRuns: 100 },
  );
});

test('the state of sending in order is the last event of each subject', () => {
  const state = stateAfter(
    eventsOf([
      ['a', false],
      ['b', false],
      ['a', false],
      ['b', true],
    ]),
  );
  expect(state.documents).toEqual(['第 3 稿', undefined, undefined]);
  expect(state.counts).toMatchObject({ items: 1, withdrawn: 1, lastSequence: sequenceOf(4) });
});
