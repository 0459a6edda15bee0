/** The plugin's own route: where the first administrator enters. */
export const routes = {
  admin: {
    type: 'admin',
    prefix: '',
    routes: [
      {
        method: 'GET',
        path: '/admin/set-up/:code',
        handler: 'set-up.open',
        config: { auth: false },
      },
    ],
  },
};
