/** Which address shows which page. What is not held is 404; what was withdrawn is 410. */
import type { Site } from '../site';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { agenciesPage, agencyPage } from './agency';
import { applyPage } from './apply';
import { gonePage } from './gone';
import { guideListPage, guidePage } from './guides';
import { homePage } from './home';
import { itemPage } from './item/item-page';
import { categoryPage, columnPage, columnsPage, latestPage, subjectsPage } from './lists';
import { notFoundPage } from './not-found';
import { reportsPage } from './reports';
import { searchPage } from './search';
import { statutoryPage } from './statutory';
import { stylesheet } from './stylesheet';

type Show = (site: Site, query: URLSearchParams) => Reply;
type ShowOne = (site: Site, key: string, query: URLSearchParams) => Reply | null;

const FIXED: Record<string, Show> = {
  [addresses.home]: homePage,
  [addresses.guides]: (site) => guideListPage(site, 'guide'),
  [addresses.rules]: (site) => guideListPage(site, 'rules'),
  [addresses.statutory]: statutoryPage,
  [addresses.reports]: reportsPage,
  [addresses.apply]: applyPage,
  [addresses.agencies]: agenciesPage,
  [addresses.subjects]: subjectsPage,
  [addresses.columns]: columnsPage,
  [addresses.latest]: latestPage,
  [addresses.search]: searchPage,
  '/assets/style.css': stylesheet,
};

const KEYED: Record<string, ShowOne> = {
  item: (site, key) => {
    const item = site.store.subjects.document('information_item', key);
    return item ? itemPage(site, item) : gone(site, key);
  },
  guide: (site, key) => {
    const guide = site.store.subjects.document('disclosure_guide', key);
    return guide ? guidePage(site, guide) : gone(site, key);
  },
  agency: (site, key, query) => {
    const node = site.store.trees.find('agency', key);
    return node ? agencyPage(site, node, query) : null;
  },
  subject: (site, key, query) => category(site, 'subject', key, query),
  clause: (site, key, query) => category(site, 'statutory', key, query),
  column: columnPage,
};

export function answerPage(site: Site, path: string, query: URLSearchParams): Reply {
  if (Object.hasOwn(FIXED, path)) return FIXED[path]!(site, query);
  const [, kind = '', part = ''] = /^\/([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  const key = decoded(part);
  const found = key && Object.hasOwn(KEYED, kind) ? KEYED[kind]!(site, key, query) : null;
  return found ?? notFoundPage(site);
}

function gone(site: Site, subject: string): Reply | null {
  const tombstone = site.store.subjects.tombstone(subject);
  return tombstone ? gonePage(site, tombstone) : null;
}

function category(site: Site, scheme: string, code: string, query: URLSearchParams): Reply | null {
  const node = site.store.trees.find(scheme, code);
  return node ? categoryPage(site, node, query) : null;
}

/** null where the percent signs mean nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
