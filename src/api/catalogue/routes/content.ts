export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/catalogue',
      handler: 'api::catalogue.content.find',
      config: { auth: false },
    },
  ],
};
