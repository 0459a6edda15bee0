/** Who may call a route, read from its definition: Strapi's policies, our middleware for write tokens. Pure. */
import type { Home, Route, Router } from './route-address';

/**
 * `nobody`: a route of the content API that neither says `auth: false` nor is ours to check. Strapi would ask its own roles of
 * visitors, which have no rights here.
 */
export type Caller =
  | { kind: 'anyone' }
  | { kind: 'token'; right: string }
  | { kind: 'staff'; rights: string[] }
  | { kind: 'nobody' };

export function callerOf(home: Home, router: Omit<Router, 'routes'>, route: Route): Caller {
  const { auth, policies = [], middlewares = [] } = route.config ?? {};
  const token = middlewares.map(named).find(({ name }) => name === 'plugin::access.write-token');
  if (token) return { kind: 'token', right: String(token.config.action) };
  if (auth === false) return { kind: 'anyone' };
  if (home.kind === 'api' || router.type === 'content-api') return { kind: 'nobody' };
  return { kind: 'staff', rights: policies.map(named).flatMap(rightsOf) };
}

interface Named {
  name: string;
  config: Record<string, unknown>;
}

const named = (given: unknown): Named => {
  if (typeof given === 'string') return { name: given, config: {} };
  if (typeof given !== 'object' || given === null) return { name: 'code', config: {} };
  const { name, config } = given as { name?: string; config?: Record<string, unknown> };
  return { name: name ?? 'code', config: config ?? {} };
};

const rightsOf = ({ name, config }: Named): string[] => {
  if (name === 'admin::isAuthenticatedAdmin') return [];
  return Array.isArray(config.actions) ? config.actions.map(String) : [name];
};
