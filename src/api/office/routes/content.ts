export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/offices',
      handler: 'api::office.content.list',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/offices/:key',
      handler: 'api::office.content.one',
      config: { auth: false },
    },
  ],
};
