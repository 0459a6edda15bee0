export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/legacy-urls',
      handler: 'api::legacy-url.content.find',
      config: { auth: false },
    },
  ],
};
