/** What the rules say of a draft, and whether it is public: for the panel beside an entry in the admin. */
import type { Core } from '@strapi/strapi';
import type { gate } from '../gate/gate';
import type { publicState } from '../register/public-state';

export const assessment = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async find(context) {
    const { uid, documentId } = context.params as { uid: string; documentId: string };
    const isAllowed = await mayRead(strapi, uid, context.state.userAbility);
    if (!isAllowed) return context.forbidden();
    const verdict = await strapi
      .plugin('publication')
      .service<ReturnType<typeof gate>>('gate')
      .assess(uid, documentId);
    if (!verdict) return context.notFound();
    const states = await strapi
      .plugin('publication')
      .service<ReturnType<typeof publicState>>('public-state')
      .of(uid, [documentId]);
    const state = states.get(documentId);
    context.body = {
      data: {
        ...verdict,
        public: state
          ? {
              sequence: state.sequence,
              number: state.number,
              publishedAt: state.publishedAt,
              url: `/api/information-items/${documentId}`,
            }
          : null,
      },
    };
  },
});

interface Ability {
  can(action: string, subject: string): boolean;
}

const mayRead = async (strapi: Core.Strapi, uid: string, ability: unknown) =>
  strapi.contentTypes[uid as keyof typeof strapi.contentTypes] !== undefined &&
  (ability as Ability | undefined)?.can('plugin::content-manager.explorer.read', uid) === true;
