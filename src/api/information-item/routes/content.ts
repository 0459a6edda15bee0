export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/information-items',
      handler: 'api::information-item.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/information-items/:key',
      handler: 'api::information-item.content.one',
      config: { auth: false },
    },
  ],
};
