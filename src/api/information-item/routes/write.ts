/**
 * The routes of the write API. `auth: false`: the token is ours and is read by `plugin::access.write-token`, which each route names
 * with the right it needs; Strapi's own strategies never see it.
 */
const ACTIONS = [
  'assess',
  'submit',
  'review',
  'approve',
  'return',
  'publish',
  'withdraw',
  'reclassify',
] as const;

const guarded = (method: string, path: string, handler: string, action: string) => ({
  method,
  path: `/information-items${path}`,
  handler,
  config: {
    auth: false,
    middlewares: [{ name: 'plugin::access.write-token', config: { action } }],
  },
});

export default {
  routes: [
    guarded('POST', '', 'write.create', 'create'),
    guarded('PUT', '/:documentId', 'write.update', 'update'),
    guarded('DELETE', '/:documentId', 'write.remove', 'delete'),
    guarded('GET', '/:documentId/draft', 'write.readDraft', 'read_draft'),
    ...ACTIONS.map((action) =>
      guarded('POST', `/:documentId/actions/${action}`, `actions.${action}`, action),
    ),
  ],
};
