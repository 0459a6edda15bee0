/** Puts our guards before Strapi's handlers of the admin's doors, and around its services. Called in `register()`. */
import type { Core } from '@strapi/strapi';
import type { Route } from '../routes/route-address';
import { guardLogin } from './guard-login';
import { checkOwnPassword, guardUsers } from './guard-users';
import { guardFirstAdministrator } from './set-up-door';

export function guardDoors(strapi: Core.Strapi): void {
  guardUsers(strapi);
  const { routes } = strapi.admin as unknown as { routes: { admin: { routes: Route[] } } };
  const guard = (handler: string, middleware: unknown) => {
    const route = routes.admin.routes.find((one) => one.handler === handler);
    if (!route) throw new Error(`Strapi’s route ${handler} is not where it was in 5.54.`);
    const before = route.config?.middlewares ?? [];
    route.config = { ...route.config, middlewares: [middleware, ...before] };
  };
  guard('authentication.login', guardLogin(strapi));
  guard('authenticated-user.updateMe', checkOwnPassword());
  guard('authentication.registerAdmin', guardFirstAdministrator(strapi));
}
