/** Which events a site gets, and what it is told when a subject leaves its scope. */
import type { FeedEvent } from '../../../src/plugins/first-platform/server/domain/feed-event';
import { uuidV5 } from '../../../src/plugins/first-platform/server/domain/out-of-scope-event';
import { eventForSite, type Scope } from '../../../src/plugins/first-platform/server/domain/scope';

const SITE = '0b7e2a9e-52a7-4a53-9d55-6f7c1a2b3c4d';
const event = (type: string, data: Record<string, unknown>): FeedEvent => ({
  specversion: '1.0',
  id: 'e1',
  source: '/gongkai/x',
  type: `gongkai.${type}`,
  subject: 's1',
  time: '2026-03-02T04:05:06.000Z',
  sequence: '00000000000000000007',
  epoch: 'x',
  datahash: 'h',
  datacontenttype: 'application/json',
  data,
});
const item = (agency: string, columns: string[] = [], joint: string[] = []) =>
  event('information_item.published', {
    indexNumber: 'N1',
    agency: { documentId: agency },
    jointAgencies: joint.map((documentId) => ({ documentId })),
    columns: columns.map((code) => ({ site: 'main', code })),
  });

const all: Scope = { agencies: null, columns: null };
const county: Scope = { agencies: new Set(['county', 'bureau']), columns: null };
const policy: Scope = { agencies: null, columns: new Set(['zcwj', 'main/tzgg']) };

test.each<[string, FeedEvent, Scope, boolean]>([
  ['everything to a site without scope', item('city'), all, true],
  ['an item of the agency', item('county'), county, true],
  ['an item of an agency below', item('bureau'), county, true],
  ['an item issued jointly', item('city', [], ['bureau']), county, true],
  ['an item of another agency', item('city'), county, false],
  ['an item in a followed column', item('city', ['x', 'zcwj']), policy, true],
  ['a column named with its site', item('city', ['tzgg']), policy, true],
  ['an item in other columns', item('city', ['x']), policy, false],
  ['an agency elsewhere', event('agency.revised', {}), county, true],
  ['a category', event('catalogue_category.revised', {}), county, true],
  ['a matter of nobody', event('disclosure_matter.revised', { agency: null }), county, true],
  [
    'an office elsewhere',
    event('office.revised', { agency: { documentId: 'city' } }),
    county,
    false,
  ],
  ['a guide, for a site that follows columns', event('disclosure_guide.revised', {}), policy, true],
])('%s: sent %p', (_name, given, scope, isSent) => {
  expect(eventForSite(given, SITE, scope, false)).toBe(isSent ? given : null);
});

test('what a site holds and what leaves its scope is withdrawn there, with its own repeatable id', () => {
  const told = eventForSite(item('city'), SITE, county, true);
  expect(told).toMatchObject({
    type: 'gongkai.information_item.withdrawn',
    subject: 's1',
    sequence: '00000000000000000007',
    data: { documentId: 's1', indexNumber: 'N1', kind: 'out_of_scope', replacedBy: null },
  });
  expect(told?.id).toBe(eventForSite(item('city'), SITE, county, true)?.id);
  expect(told?.datahash).toMatch(/^[0-9a-f]{64}$/);
});

test('a withdrawal goes where the subject was ever sent, answered or not, and to every site without scope', () => {
  const gone = event('information_item.withdrawn', { documentId: 's1' });
  expect(eventForSite(gone, SITE, county, true)).toBe(gone);
  expect(eventForSite(gone, SITE, county, false)).toBeNull();
  expect(eventForSite(gone, SITE, all, false)).toBe(gone);
});

test('UUIDv5 agrees with the example of RFC 9562 appendix A.4', () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  expect(uuidV5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});
