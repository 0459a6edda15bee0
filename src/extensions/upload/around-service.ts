/** Stands around methods of a plugin's service. Strapi gives a service as a factory or as an object with methods. */
import type { Core } from '@strapi/strapi';

export type Method = (...given: never[]) => Promise<unknown>;
export type Service = Record<string, Method>;
export type Services = Record<string, unknown>;

type Factory = (context: { strapi: Core.Strapi }) => Service;

export function aroundService(
  services: Services,
  name: string,
  guards: (context: { strapi: Core.Strapi }, original: Service) => Record<string, unknown>,
): void {
  const given = services[name] as Factory | Service;
  services[name] = (context: { strapi: Core.Strapi }) => {
    const original = typeof given === 'function' ? given(context) : given;
    return { ...original, ...guards(context, original) };
  };
}
