/** Routes of the admin alone; what the public calls stands in `src/api`. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/assessment/:uid/:documentId',
        handler: 'assessment.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};
