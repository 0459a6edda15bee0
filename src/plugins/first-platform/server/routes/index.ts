/** Admin routes, below `/first-platform`. Nothing of delivery is open to the public. */
const policies = ['admin::isAuthenticatedAdmin'];

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/receipts/:documentId',
        handler: 'receipts.forSubject',
        config: { policies },
      },
      { method: 'GET', path: '/sites', handler: 'sites.list', config: { policies } },
    ],
  },
};
