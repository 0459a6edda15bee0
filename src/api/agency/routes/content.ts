export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/agencies',
      handler: 'api::agency.content.list',
      config: { auth: false },
    },
    // Before the one by its key.
    {
      method: 'GET',
      path: '/agencies/tree',
      handler: 'api::agency.content.tree',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/agencies/:key',
      handler: 'api::agency.content.one',
      config: { auth: false },
    },
  ],
};
