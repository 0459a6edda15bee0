/**
 * Which addresses any page of any website may read: what is public, and nothing that a person or a token is needed for. In any case, as the
 * router takes a path. Pure.
 */
const PUBLIC = ['/api/', '/sitemap'];
/** Signed addresses are a person's. */
const NOT_PUBLIC = ['/api/private-files/'];

export const isPublicPath = (path: string): boolean => {
  const plain = path.toLowerCase();
  return (
    PUBLIC.some((start) => plain.startsWith(start)) &&
    !NOT_PUBLIC.some((start) => plain.startsWith(start))
  );
};

export const isPublicRead = (method: string, path: string): boolean =>
  (method === 'GET' || method === 'HEAD') && isPublicPath(path);
