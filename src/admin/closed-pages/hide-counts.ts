/** Takes away from the home page what counts the drafts and files of all agencies: the server doesn't answer it. */

interface Widget {
  id: string;
}

const COUNTS = ['chart-entries', 'key-statistics'];

export const hideCounts = <Shown extends Widget>(widgets: Shown[]): Shown[] =>
  widgets.filter(({ id }) => !COUNTS.includes(id));
