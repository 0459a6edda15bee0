/**
 * What others refer to (an agency, a category, a matter) cannot be deleted, only closed with a successor: published items would
 * name something that is gone.
 */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor } from '../contracts';
import { isReviewed } from './clearance';
import { hasDraftAndPublish } from './public-facts';
import { findReference, relationsTo } from './references';
import { conflict } from './refusals';

export async function refuseDeletionWhileReferenced(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documentId: string,
): Promise<void> {
  if (!descriptor.isReference) return;
  const referring = await findReference(strapi, relationsTo(strapi, descriptor.uid), documentId);
  if (referring)
    throw conflict('still_referenced', '仍有内容引用本条，不能删除；请注明停用日期和承接者。', {
      ...referring,
    });
}

/**
 * Deleting what is public takes it back from the public: whoever may not publish and withdraw may not delete it either. Only people
 * at the admin have an ability; code that acts for a person has asked before.
 */
export function refuseDeletionOfPublic(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
): void {
  if (!hasDraftAndPublish(strapi, descriptor.uid)) return;
  const ability = strapi.requestContext.get()?.state?.userAbility as Ability | undefined;
  if (!ability) return;
  // What is reviewed is withdrawn first, by an act of its own that another person countersigns.
  const mayPublish = ability.can('plugin::content-manager.explorer.publish', descriptor.uid);
  if (mayPublish && !isReviewed(descriptor)) return;
  throw conflict('is_public', '本条已公开，请先由有权人员撤下，再删除。');
}

interface Ability {
  can(action: string, subject: string): boolean;
}
