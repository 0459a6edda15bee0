export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/feed/changes',
      handler: 'api::feed.feed.changes',
      config: { auth: false },
    },
  ],
};
