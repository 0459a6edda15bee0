export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/columns',
      handler: 'api::site-column.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/columns/:key',
      handler: 'api::site-column.content.one',
      config: { auth: false },
    },
  ],
};
