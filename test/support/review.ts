/**
 * Reviewed publication for tests. `approved` lets the writes within it count as approved by the approver of an import, so that what a test is
 * about need not pass the levels; `people` and `act` go the whole way, as persons with roles do.
 */
import type { Core } from '@strapi/strapi';
import type { Application } from './application';
import { ITEM } from './city';

interface Acting {
  run<Result>(as: Record<string, unknown>, work: () => Promise<Result>): Promise<Result>;
  current(): Record<string, unknown>;
}

const acting = (strapi: Core.Strapi) =>
  strapi.plugin('publication').service('acting') as unknown as Acting;

/** Everything written within counts as an import's, approved by its approver. */
export const approved = <Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>,
  as: Record<string, unknown> = {},
): Promise<Result> =>
  acting(strapi).run(
    {
      ...acting(strapi).current(),
      ...as,
      importApproval: { personId: 0, email: 'approver@gongkai.example', run: 'test' },
    },
    work,
  );

/** The items' Document Service, through which everything written counts as approved. */
export function approvedItems(strapi: Core.Strapi) {
  const items = strapi.documents(ITEM);
  return new Proxy(items, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) =>
        approved(strapi, () => Reflect.apply(value, target, given) as Promise<unknown>);
    },
  });
}

export interface TestPerson {
  personId: number;
  email: string;
  may(right: string, agencyDocumentId: string): Promise<boolean>;
}

/** An admin user with one of our roles at an agency. */
export async function person(
  { strapi }: Pick<Application, 'strapi'>,
  role: string,
  agencyCode: string,
  name: string = role,
): Promise<TestPerson> {
  const email = `${name.replaceAll('_', '-')}@gongkai.example`;
  const people = strapi.plugin('access').service('people') as unknown as {
    create(given: Record<string, string>): Promise<{ id: number }>;
  };
  const { id } = await people.create({
    email,
    name,
    role,
    agencyCode,
    password: 'Baihe-Liushui-51',
  });
  const rights = strapi.plugin('access').service('rights') as unknown as {
    of(personId: number): Promise<TestPerson | null>;
  };
  const found = await rights.of(id);
  if (!found) throw new Error(`${email} has no rights`);
  return found;
}

/** One action of the review for a person. */
export const act = (
  strapi: Core.Strapi,
  documentId: string,
  action: string,
  who: TestPerson,
  input: Record<string, unknown> = {},
): Promise<void> =>
  (
    strapi.plugin('review').service('actions') as unknown as {
      perform(request: Record<string, unknown>): Promise<void>;
    }
  ).perform({
    uid: ITEM,
    documentId,
    action,
    input,
    person: who,
  });

/** The hashes that a person sees now. */
export async function seen(
  strapi: Core.Strapi,
  documentId: string,
): Promise<{ contentHash: string; lightHash: string }> {
  const row = (await strapi.db
    .connection('review_drafts')
    .where({ subject_id: documentId })
    .first('content_hash', 'light_hash')) as { content_hash: string; light_hash: string };
  return { contentHash: row.content_hash, lightHash: row.light_hash };
}

/** Submits and approves drafts of an agency with one level, as two persons who drafted none of it. */
export async function approverOfDrafts(
  application: Application,
  agencyCode: string,
): Promise<(...documentIds: string[]) => Promise<void>> {
  const { strapi } = application;
  const submitter = await person(application, 'editor', agencyCode, 'submitter');
  const approver = await person(application, 'approver', agencyCode);
  return async (...documentIds) => {
    for (const documentId of documentIds) {
      await act(strapi, documentId, 'submit', submitter);
      const { contentHash } = await seen(strapi, documentId);
      await act(strapi, documentId, 'approve', approver, { contentHash });
    }
  };
}
