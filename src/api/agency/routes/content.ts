export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/agencies',
      handler: 'api::agency.content.list',
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
