/**
 * What is published is fetched by anybody: an attachment that the virus scanner found infected, or has not judged yet, is not published
 * (《网络安全法》, on malicious programs). Without a scanner nothing is held back. Pure.
 */
import { judgeName } from '../../attachments/judge-parts';
import { placeInWords } from '../../attachments/places';
import type { Rule } from '../assessment';

const ARTICLE = '《网络安全法》关于防范计算机病毒的规定';

export const attachmentsAreScanned: Rule = ({ attachments }) =>
  attachments.flatMap(({ name, heldBack }, index) => {
    if (heldBack === undefined) return [];
    return {
      code: heldBack === 'infected' ? 'attachment_infected' : 'attachment_not_scanned',
      field: 'attachments',
      article: ARTICLE,
      blocks: 'publish',
      params: {
        // A name that is itself refused is not repeated.
        file: judgeName(name).length === 0 ? name : `#${index + 1}`,
        place: placeInWords('file'),
        line: 1,
      },
    };
  });
