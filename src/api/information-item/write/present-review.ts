/** The review as the write API shows it beside the item. Pure. */
import type { ReviewView } from './collaborators';

export type PresentedReview = ReturnType<typeof presentReview>;

export const presentErasures = (erasures: ReviewView['erasures']) =>
  erasures.map(({ id, orderName, orderNumber, proposedBy }) => ({
    id,
    orderName,
    orderNumber,
    proposedBy,
  }));

export const presentReview = (view: ReviewView) => ({
  state: view.state,
  levels: view.levels,
  done: view.done.map(({ level, by, at, via }) => ({ level, by, at, via })),
  nextLevel: view.nextLevel,
  paperToVerify: view.paperToVerify.map(({ level, recordedBy }) => ({ level, recordedBy })),
  isLightChecked: view.isLightChecked,
  isManuallyChecked: view.isManuallyChecked,
  isUrgent: view.isUrgent,
  debts: view.debts.map(({ id, kind, openedBy, dueOn, isLapsed }) => ({
    id,
    kind,
    openedBy,
    dueOn,
    isLapsed,
  })),
  schedule: view.schedule && {
    publishAt: view.schedule.publishAt,
    plannedBy: view.schedule.plannedBy,
  },
  erasures: presentErasures(view.erasures),
  /** Why the review does not let it be public; null: nothing of the review is missing. */
  refusal: view.refusal,
});
