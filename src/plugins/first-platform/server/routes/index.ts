/**
 * Admin routes, below `/first-platform`. Nothing of delivery is open to the public. Receipts tell of an item, drafts too: for those who
 * read items. The sites and their counts are also for the machine room, which sees no content.
 */

const signedIn = 'admin::isAuthenticatedAdmin';

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/receipts/:documentId',
        handler: 'receipts.forSubject',
        config: { policies: [signedIn, 'plugin::first-platform.may-read-items'] },
      },
      {
        method: 'GET',
        path: '/sites',
        handler: 'sites.list',
        config: { policies: [signedIn, 'plugin::first-platform.may-see-sites'] },
      },
    ],
  },
};
