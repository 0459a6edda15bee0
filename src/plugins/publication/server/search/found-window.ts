/** Which of the matches are read for a page: those around it, so that the pages before and after need no other search. Pure; loaded by the thread that reads. */

const ROWS = 200;
/** Behind the window, so that a page which begins in it is whole. */
const LARGEST_PAGE = 50;

export interface Window {
  offset: number;
  limit: number;
}

export const windowOf = (page: number, pageSize: number): Window => {
  const first = (page - 1) * pageSize;
  return { offset: first - (first % ROWS), limit: ROWS + Math.max(LARGEST_PAGE, pageSize) };
};
