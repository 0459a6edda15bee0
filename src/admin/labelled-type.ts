/**
 * Which of our content types a screen of the Content Manager shows. Its hooks are not told the UID; they carry the schema's
 * display name, which is the simplified Chinese label (a unit test holds the two together).
 */
import { LAYOUTS } from '../extensions/content-manager/layouts';
import type { ContentTypeLayout } from '../extensions/content-manager/layouts/layout';
import { CONTENT_TYPES, type ContentTypeName, type ContentTypeUid } from './content-types';
import type { ContentTypeLabels } from './labels';
import { LABELS } from './translations';

export interface LabelledType {
  uid: ContentTypeUid;
  labels: ContentTypeLabels;
  layout: ContentTypeLayout;
}

export function labelledType(displayName: string | undefined): LabelledType | undefined {
  const names = Object.keys(CONTENT_TYPES) as ContentTypeName[];
  const name = names.find((candidate) => LABELS['zh-Hans'][candidate].displayName === displayName);
  if (!name) return undefined;
  const uid = CONTENT_TYPES[name];
  const layout = LAYOUTS.find((candidate) => candidate.uid === uid);
  return layout && { uid, labels: LABELS['zh-Hans'][name], layout };
}
