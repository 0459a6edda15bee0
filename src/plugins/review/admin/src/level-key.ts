/** The name of a level as a key of the translations. Pure. */
import { levelLabel } from '../../../../domain/review/review-acts';

const KEYS = { 保密审查: 'secrecy', 审核: 'check', 签发: 'approve' } as const;

export const levelKey = (level: number, levels: number): string =>
  `level.${KEYS[levelLabel(level, levels)]}`;
