/** Admin routes, below `/review`. Nothing of the review is open to the public. */

const route = (method: string, path: string, handler: string) => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route('GET', '/items/:uid/:documentId', 'items.find'),
      route('GET', '/items/:uid/:documentId/history', 'items.history'),
      route('POST', '/items/:uid/:documentId/actions/:action', 'items.perform'),
      route('GET', '/queues', 'lists.counts'),
      route('GET', '/queues/:queue', 'lists.list'),
      route('GET', '/delegations', 'delegating.list'),
      route('GET', '/delegations/people', 'delegating.people'),
      route('POST', '/delegations', 'delegating.add'),
      route('DELETE', '/delegations/:id', 'delegating.end'),
    ],
  },
};
