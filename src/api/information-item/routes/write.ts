/**
 * The routes of the write API. `auth: false`: the token is ours and is read by `plugin::access.write-token`, which each route names
 * with the right it needs; Strapi's own strategies never see it.
 */
import { ITEM_ACTIONS } from '../../../domain/review/action-inputs';
import { RIGHT_OF } from '../../../domain/review/right-of';

const guarded = (method: string, path: string, handler: string, right: string) => ({
  method,
  path: `/information-items${path}`,
  handler,
  config: {
    auth: false,
    middlewares: [{ name: 'plugin::access.write-token', config: { action: right } }],
  },
});

export default {
  routes: [
    guarded('POST', '', 'write.create', 'create'),
    guarded('PUT', '/:documentId', 'write.update', 'update'),
    guarded('DELETE', '/:documentId', 'write.remove', 'delete'),
    guarded('GET', '/:documentId/draft', 'write.readDraft', 'read_draft'),
    guarded('POST', '/:documentId/actions/assess', 'actions.assess', 'assess'),
    ...ITEM_ACTIONS.map((action) =>
      guarded('POST', `/:documentId/actions/${action}`, `actions.${action}`, RIGHT_OF[action]),
    ),
    // After the others: whatever is left is no action.
    guarded('POST', '/:documentId/actions/:action', 'actions.unknown', 'read_draft'),
  ],
};
