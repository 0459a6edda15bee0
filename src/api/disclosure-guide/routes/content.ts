export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/disclosure-guides',
      handler: 'api::disclosure-guide.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/disclosure-guides/:key',
      handler: 'api::disclosure-guide.content.one',
      config: { auth: false },
    },
  ],
};
