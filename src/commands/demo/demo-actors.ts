/** The seeded people of the city government, as those who act in the demonstration's review. */
import type { Core } from '@strapi/strapi';
import type { DemoPerson } from './demo-messages';

export interface Actor {
  personId: number;
  email: string;
  may(right: string, agencyDocumentId: string): Promise<boolean>;
}

interface Rights {
  findPerson(email: string): Promise<{ id: number } | null>;
  of(personId: number): Promise<Actor | null>;
}

/** The first of the role, at the agency if one is named. */
export async function actorOf(
  strapi: Core.Strapi,
  people: readonly DemoPerson[],
  role: string,
  agencyCode?: string,
): Promise<Actor> {
  const rights = strapi.plugin('access').service('rights') as unknown as Rights;
  const seeded = people.find(
    (one) => one.role === role && (agencyCode === undefined || one.agencyCode === agencyCode),
  );
  const found = seeded && (await rights.findPerson(seeded.email));
  const actor = found && (await rights.of(found.id));
  if (!actor) throw new Error(`示范城市没有 ${role} · the demonstration city has no ${role}`);
  return actor;
}
