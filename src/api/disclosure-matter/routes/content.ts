export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/disclosure-matters',
      handler: 'api::disclosure-matter.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/disclosure-matters/:key',
      handler: 'api::disclosure-matter.content.one',
      config: { auth: false },
    },
  ],
};
