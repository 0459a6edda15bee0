/**
 * How far the review of an item has come, from its recorded facts alone. A level counts only for the exact content that was seen, made by
 * the agency that issues it now; what was returned or withdrawn begins anew. The drafter never reviews, one person never does two
 * levels; a level done on paper counts when a second person has verified it (条例第十七条; 发布前审查). Pure.
 * Over 150 lines because whether a fact counts depends on the others: they are read together, once.
 */
import type { ReviewFactKind, ReviewState } from './review-acts';

export interface ReviewFact {
  kind: ReviewFactKind;
  /** 1 to the agency's number of levels; null where the fact is about no level. */
  level: number | null;
  contentHash: string;
  lightHash: string;
  agencyId: string | null;
  /** Who did it; the same text for the same person. */
  person: string;
  /** 已逐页人工核查: the attachments that no program can read were read page by page. */
  isManualCheck: boolean;
  /** Who signed a level on paper; the same text for the same name. */
  signer: string | null;
  /** ISO 8601 UTC. */
  at: string;
}

/** The item as it stands now. */
export interface ReviewedItem {
  contentHash: string;
  lightHash: string;
  agencyId: string | null;
  levels: number;
  /** Has an attachment that could not be read. */
  needsManualCheck: boolean;
  /** Was public before, with evidence: an import's approval covers every level. */
  wasPublicBefore: boolean;
}

export interface LevelDone {
  level: number;
  person: string;
  at: string;
  by: 'review' | 'paper' | 'import';
}

export interface Review {
  state: ReviewState;
  levels: number;
  done: LevelDone[];
  /** The level that is next; null when all are done. */
  nextLevel: number | null;
  /** Levels recorded on paper that nobody has verified yet. */
  paperToVerify: { level: number; person: string }[];
  /** Who signed which level on paper, as last recorded. */
  signers: { level: number; signer: string }[];
  submittedBy: string | null;
  /** Levels were done for a content that is no longer the item's. */
  isStale: boolean;
  isLightChecked: boolean;
  isManuallyChecked: boolean;
  /** Was made public before its levels were done. */
  isUrgent: boolean;
}

/** `facts` in the order in which they were recorded. */
export function reviewOf(facts: readonly ReviewFact[], item: ReviewedItem): Review {
  const round = afterLast(facts, ['returned', 'withdrawn']);
  const current = round.filter((fact) => isAbout(fact, item));
  const done = levelsDone(current, item);
  const nextLevel =
    Array.from({ length: item.levels }, (_none, index) => index + 1).find(
      (level) => !done.some((one) => one.level === level),
    ) ?? null;
  const submitted = current.find(({ kind }) => kind === 'submitted') ?? null;
  const deciding = current.filter(({ kind }) => DECIDING.includes(kind));
  return {
    state: isReferred(facts) ? 'referred' : stateOf(facts, current, done, nextLevel),
    levels: item.levels,
    done,
    nextLevel,
    paperToVerify: paperToVerify(current, done),
    signers: signersOf(current),
    submittedBy: submitted?.person ?? null,
    isStale:
      done.length === 0 &&
      round.some((fact) => DECIDING.includes(fact.kind) && !isAbout(fact, item)),
    isLightChecked: deciding.some(({ lightHash }) => lightHash === item.lightHash),
    isManuallyChecked: !item.needsManualCheck || deciding.some((fact) => fact.isManualCheck),
    isUrgent: current.some(({ kind }) => kind === 'urgent'),
  };
}

/** Facts by which somebody has looked at the content and stands for it. */
const DECIDING: readonly ReviewFactKind[] = [
  'reviewed',
  'approved',
  'checked',
  'paper_verified',
  'imported',
  'urgent',
];

const isAbout = (fact: ReviewFact, item: ReviewedItem): boolean =>
  fact.contentHash === item.contentHash && fact.agencyId === item.agencyId;

const afterLast = (facts: readonly ReviewFact[], kinds: readonly ReviewFactKind[]) =>
  facts.slice(facts.findLastIndex(({ kind }) => kinds.includes(kind)) + 1);

function levelsDone(current: readonly ReviewFact[], item: ReviewedItem): LevelDone[] {
  const done = new Map<number, LevelDone>();
  const add = (level: number | null, { person, at }: ReviewFact, by: LevelDone['by']): void => {
    if (level !== null && level >= 1 && level <= item.levels && !done.has(level)) {
      done.set(level, { level, person, at, by });
    }
  };
  for (const fact of current) {
    const { kind, level } = fact;
    if (kind === 'imported') {
      // The approver of an import is one person too: no second level, and not what they submitted themselves.
      if (!item.wasPublicBefore && hasActed(current, done, fact.person)) continue;
      const first = item.wasPublicBefore ? 1 : item.levels;
      for (let each = first; each <= item.levels; each += 1) add(each, fact, 'import');
    } else if (kind === (level === item.levels ? 'approved' : 'reviewed')) {
      // The last level is the approver's and no other, also when the agency has more or fewer levels since.
      add(level, fact, 'review');
    } else if (kind === 'paper_verified' && hasPaper(current, fact)) {
      add(level, fact, 'paper');
    }
  }
  return [...done.values()].sort((left, right) => left.level - right.level);
}

const hasActed = (
  current: readonly ReviewFact[],
  done: ReadonlyMap<number, LevelDone>,
  person: string,
): boolean =>
  [...done.values()].some((one) => one.person === person) ||
  current.some((fact) => fact.kind === 'submitted' && fact.person === person);

const hasPaper = (current: readonly ReviewFact[], verified: ReviewFact): boolean =>
  current.some(
    ({ kind, level, person }) =>
      kind === 'paper_recorded' && level === verified.level && person !== verified.person,
  );

const paperToVerify = (current: readonly ReviewFact[], done: readonly LevelDone[]) =>
  current.flatMap(({ kind, level, person }) =>
    kind === 'paper_recorded' && level !== null && !done.some((one) => one.level === level)
      ? [{ level, person }]
      : [],
  );

/** What was recorded of a level before counts no more once it is recorded anew. */
const signersOf = (current: readonly ReviewFact[]): Review['signers'] => {
  const signers = new Map<number, string>();
  for (const { kind, level, signer } of current) {
    if (kind === 'paper_recorded' && level !== null && signer !== null) signers.set(level, signer);
  }
  return [...signers].map(([level, signer]) => ({ level, signer }));
};

/** Whatever becomes of the content meanwhile: what is asked is answered first. */
function isReferred(facts: readonly ReviewFact[]): boolean {
  const referral = facts.findLast(
    ({ kind }) => kind === 'referred' || kind === 'referral_answered',
  );
  return referral?.kind === 'referred';
}

function stateOf(
  facts: readonly ReviewFact[],
  current: readonly ReviewFact[],
  done: readonly LevelDone[],
  nextLevel: number | null,
): ReviewState {
  if (nextLevel === null) return 'approved';
  if (done.length > 0) return 'reviewed';
  if (current.some(({ kind }) => kind === 'submitted')) return 'submitted';
  const last = facts.findLast(({ kind }) => kind !== 'paper_recorded');
  return last?.kind === 'returned' ? 'returned' : 'draft';
}
