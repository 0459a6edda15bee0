/**
 * 条例第十五条: 涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以
 * 公开。 The word secret or privacy is not enough: the harm that disclosure would do is written down. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Rule } from '../assessment';

export const groundOfArticle15: Rule = ({ disclosure, ground, groundHarm }) =>
  disclosure === 'withheld' &&
  (ground === 'commercial_secret' || ground === 'personal_privacy') &&
  !hasText(groundHarm)
    ? [
        {
          code: 'ground_harm_missing',
          field: 'groundHarm',
          article: '条例第十五条',
          blocks: 'publish',
        },
      ]
    : [];
