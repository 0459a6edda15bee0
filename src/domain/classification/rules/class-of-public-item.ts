/**
 * 条例第十三条至第十八条: the class of what is public is a decision on a ground, with full approval, and takes the item back from the public in the same act
 * (变更公开属性). A plain write that only changes the attribute is refused already at save. Pure.
 */
import type { Rule } from '../assessment';

export const classOfPublicItem: Rule = ({ disclosure }, { publicDisclosure }) =>
  publicDisclosure !== undefined && publicDisclosure !== null && disclosure !== publicDisclosure
    ? [
        {
          code: 'class_of_public_item',
          field: 'disclosure',
          article: '条例第十三条至第十八条',
          blocks: 'save',
        },
      ]
    : [];
