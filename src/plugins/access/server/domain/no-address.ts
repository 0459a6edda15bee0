/**
 * Paths that are the address of nothing whatever is served: they lead out of a folder, or are no text. Strapi's static files would throw at them, and every one would be an error with its
 * stack in the log, of anybody's making. Pure.
 */
const LEADS_OUT = /^\/\/|\\|(?:^|\/)\.\.(?:\/|$)/;

/** The routes read their own paths, in any case: the name of a file may have anything in it. */
const OF_ROUTES = /^\/api\//i;

export function isNoAddress(path: string): boolean {
  if (OF_ROUTES.test(path)) return false;
  try {
    return LEADS_OUT.test(decodeURIComponent(path));
  } catch {
    return true;
  }
}
