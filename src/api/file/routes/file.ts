export default {
  type: 'content-api',
  routes: [
    {
      method: 'GET',
      path: '/files/:sha256/:name',
      handler: 'api::file.file.public',
      config: { auth: false },
    },
    {
      method: 'GET',
      path: '/private-files/:sha256',
      handler: 'api::file.file.signed',
      config: { auth: false },
    },
  ],
};
