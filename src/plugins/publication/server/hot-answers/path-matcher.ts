/** Whether a path is on the list, as the router would read it: any case, with or without a slash at its end. */
export function pathMatcher(paths: readonly string[]): (path: string) => boolean {
  const alternatives = paths.map((path) =>
    path
      .split('/')
      .map((segment) =>
        segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('/'),
  );
  const pattern = new RegExp(`^(?:${alternatives.join('|')})/?$`, 'i');
  return (path) => pattern.test(path);
}
