/**
 * The way of what is read anew: a few middlewares by name, and then the handlers of the route as the router has them. What a reading of the public has no
 * use for (bodies, files, the list of all other routes, one after another) costs as much time as the reading itself.
 */
import compose from 'koa-compose';
import type { Core } from '@strapi/strapi';
import type { Context, Middleware, Next } from 'koa';

/** Of the router: what a path leads to. */
interface Layer {
  path: string;
  methods: string[];
  stack: Middleware[];
  match(path: string): boolean;
  captures(path: string): string[];
  params(path: string, captures: string[]): Record<string, string>;
}

/** @param paths as routes write them; whatever else is asked goes on to `next`. @param names of the middlewares, from the outside in. */
export function shortWay(
  strapi: Core.Strapi,
  paths: readonly string[],
  names: readonly string[],
): Middleware {
  const outer = names.map((name) => middlewareOf(strapi, name));
  // Strapi adds the routes when everything else is there.
  let known: { layer: Layer; pass: Middleware }[] | undefined;
  const waysOf = () =>
    (strapi.server.listRoutes() as unknown as Layer[])
      .filter(({ path, methods }) => paths.includes(path) && methods.includes('GET'))
      .map((layer) => ({
        layer,
        pass: compose<Context>([...outer, ...layer.stack]) as Middleware,
      }));
  return (context: Context, next: Next) => {
    known ??= waysOf();
    const { path } = context;
    const way = known.find(({ layer }) => layer.match(path));
    if (!way) return next();
    const { layer, pass } = way;
    context.params = layer.params(path, layer.captures(path));
    return pass(context, next) as Promise<unknown>;
  };
}

/** @throws Error at the boot for one that is not there: no reading goes past what it should pass. */
const middlewareOf = (strapi: Core.Strapi, name: string): Middleware => {
  const make = strapi.middleware(name) as
    ((config: object, context: { strapi: Core.Strapi }) => unknown) | undefined;
  const middleware = make?.({}, { strapi });
  if (typeof middleware !== 'function')
    throw new Error(`"${name}" is no middleware that a public read could pass`);
  return middleware as Middleware;
};
