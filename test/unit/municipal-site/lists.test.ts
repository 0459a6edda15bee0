/** Pages of lists: nothing twice, nothing lost, always in the same order; and what a search takes literally. */
import fc from 'fast-check';
import { applyEvent } from '../../../examples/municipal-site/src/receive/apply-event';
import { readEnvelope, type FeedEvent } from '../../../examples/municipal-site/src/feed/event';
import { openStore } from '../../../examples/municipal-site/src/store';
import {
  PAGE_SIZE,
  likePattern,
  pageBounds,
} from '../../../examples/municipal-site/src/store/item-lists';
import { eventOf, itemData } from './events';

test.each([
  [0, 1, { page: 1, pages: 1, offset: 0 }],
  [PAGE_SIZE, 1, { page: 1, pages: 1, offset: 0 }],
  [PAGE_SIZE + 1, 2, { page: 2, pages: 2, offset: PAGE_SIZE }],
  [PAGE_SIZE + 1, 9, { page: 2, pages: 2, offset: PAGE_SIZE }],
  [5, -3, { page: 1, pages: 1, offset: 0 }],
  [5, Number.NaN, { page: 1, pages: 1, offset: 0 }],
])('of %i items, page %p is %o', (total, asked, expected) => {
  expect(pageBounds(total, asked)).toEqual(expected);
});

test('the pages together hold every item once, newest first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 65 }), (days) => {
      const store = openStore(':memory:', '');
      days.forEach((day, index) => {
        const firstPublishedAt = new Date(Date.UTC(2024, 0, 1 + day)).toISOString();
        const data = itemData(`item-${index}`, { firstPublishedAt });
        applyEvent(
          store,
          readEnvelope(eventOf('information_item.published', index + 1, data)) as FeedEvent,
        );
      });
      const { pages } = store.lists.newest(1);
      const all = Array.from(
        { length: pages },
        (_, index) => store.lists.newest(index + 1).items,
      ).flat();
      store.close();
      expect(new Set(all.map(({ subject }) => subject)).size).toBe(days.length);
      const order = all.map(({ publishedAt, subject }) => `${publishedAt} ${subject}`);
      expect(order).toEqual([...order].sort().reverse());
    }),
    { numRuns: 20 },
  );
});

test('wildcards of the query find themselves', () => {
  expect(likePattern('100%_a\\b')).toBe('%100\\%\\_a\\\\b%');
});

test('a circle of parents does not hang', () => {
  const store = openStore(':memory:', '');
  const agency = (documentId: string, parent: string) => ({
    documentId,
    name: documentId,
    code: documentId,
    parent: { documentId: parent },
  });
  [agency('a', 'b'), agency('b', 'a')].forEach((data, index) =>
    applyEvent(store, readEnvelope(eventOf('agency.published', index + 1, data)) as FeedEvent),
  );
  expect(store.trees.path('a').map(({ code }) => code)).toEqual(['b', 'a']);
  expect(store.trees.branch('a')).toHaveLength(2);
  store.close();
});
