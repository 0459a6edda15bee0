/** The addresses of this site's pages, in one place. All are paths; the site's origin is put before them outside. */
import type { Store } from '../store';

const part = encodeURIComponent;

export const addresses = {
  home: '/',
  guides: '/guides',
  rules: '/rules',
  statutory: '/statutory',
  reports: '/reports',
  apply: '/apply',
  agencies: '/agencies',
  subjects: '/subjects',
  columns: '/columns',
  latest: '/latest',
  search: '/search',
  item: (documentId: string) => `/item/${part(documentId)}`,
  agency: (code: string) => `/agency/${part(code)}`,
  column: (code: string) => `/column/${part(code)}`,
  subject: (code: string) => `/subject/${part(code)}`,
  clause: (code: string) => `/clause/${part(code)}`,
  guide: (documentId: string) => `/guide/${part(documentId)}`,
} as const;

/** Where a held subject is shown; null for what has no page of its own (an office, a matter, a genre). */
export function addressOf({ subjects, trees }: Store, subject: string): string | null {
  const type = subjects.find(subject)?.type;
  if (type === 'information_item') return addresses.item(subject);
  if (type === 'disclosure_guide') return addresses.guide(subject);
  const node = trees.get(subject);
  if (node?.scheme === 'agency') return addresses.agency(node.code);
  if (node?.scheme === 'subject') return addresses.subject(node.code);
  if (node?.scheme === 'statutory') return addresses.clause(node.code);
  return null;
}
