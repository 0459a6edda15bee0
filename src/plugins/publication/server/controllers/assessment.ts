/** What the rules say of a draft, and whether it is public: for the panel beside an entry in the admin. */
import type { Core, UID } from '@strapi/strapi';
import type { gate } from '../gate/gate';
import type { publicState } from '../register/public-state';

export const assessment = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async find(context) {
    const { uid, documentId } = context.params as { uid: string; documentId: string };
    const type = strapi.contentTypes[uid as UID.ContentType];
    if (!type || !mayRead(uid, context.state.userAbility)) return context.forbidden();
    // What the rules say of a draft is for those who see that draft; for others it is not there.
    const { id: personId } = context.state.user as { id: number };
    const seen = await strapi
      .plugin('access')
      .service<Entries>('entries')
      .seenOne(personId, uid, documentId);
    if (seen !== 'draft') return context.notFound();
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
              url: `/api/${type.info.pluralName}/${documentId}`,
            }
          : null,
      },
    };
  },
});

interface Entries {
  seenOne(personId: number, uid: string, documentId: string): Promise<'draft' | 'public' | null>;
}

interface Ability {
  can(action: string, subject: string): boolean;
}

const mayRead = (uid: string, ability: unknown) =>
  (ability as Ability | undefined)?.can('plugin::content-manager.explorer.read', uid) === true;
