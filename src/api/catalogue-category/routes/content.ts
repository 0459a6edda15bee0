export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/catalogue-categories',
      handler: 'api::catalogue-category.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/catalogue-categories/:key',
      handler: 'api::catalogue-category.content.one',
      config: { auth: false },
    },
  ],
};
