/** Steps of the tests of the write API: requests in the name of a token, and an item brought as far as a test needs it. */
import type { Response } from 'supertest';
import { GOOD, type City } from './write-api.city';

export const ITEMS = '/api/information-items';

export type Who = keyof City['tokens'];

export interface Item extends Record<string, unknown> {
  documentId: string;
  revision: string;
  contentHash: string;
  lightHash: string;
  state: string;
  slug: string;
  review: {
    state: string;
    nextLevel: number | null;
    done: { level: number; by: string; via: string }[];
    debts: { id: number; kind: string }[];
    erasures: { id: number }[];
    schedule: { publishAt: string } | null;
    refusal: string | null;
  };
}

export type Flow = ReturnType<typeof flowOf>;

export function flowOf(city: City) {
  const send = (method: 'post' | 'put' | 'delete' | 'get', path: string, who: Who) =>
    city.app.request[method](`${ITEMS}${path}`).set('Authorization', `Bearer ${city.tokens[who]}`);
  const done = (answer: Response): Item => {
    expect(answer.body.error).toBeUndefined();
    expect([200, 201]).toContain(answer.status);
    return answer.body.data;
  };
  const create = async (data: Record<string, unknown> = {}, who: Who = 'editor') =>
    done(await send('post', '', who).send({ data: { ...GOOD, ...data } }));
  const put = ({ documentId }: Item, data: Record<string, unknown>, who: Who = 'editor') =>
    send('put', `/${documentId}`, who).send({ data });
  const act = ({ documentId }: Item, action: string, body: object = {}, who: Who = 'office') =>
    send('post', `/${documentId}/actions/${action}`, who).send(body);
  const did = async (item: Item, action: string, body: object, who: Who) =>
    done(await act(item, action, body, who));
  const now = async ({ documentId }: Item) =>
    done(await send('get', `/${documentId}/draft`, 'website'));
  const seenBy = ({ contentHash }: Item) => ({ contentHash });

  /** Submitted by the editor and approved; one level. */
  const approved = async (item: Item): Promise<Item> => {
    await did(item, 'submit', {}, 'editor');
    return did(item, 'approve', seenBy(item), 'approver');
  };
  const published = async (data: Record<string, unknown> = {}): Promise<Item> => {
    const item = await approved(await create(data));
    return did(item, 'publish', seenBy(item), 'approver');
  };
  const setLevels = (reviewLevels: number) =>
    city.app.strapi.documents('api::agency.agency').update({
      documentId: city.agencies.bureau,
      data: { reviewLevels } as never,
    });
  return { send, done, create, put, act, did, now, seenBy, approved, published, setLevels };
}

/** 409 with the code, and nothing else. */
export const expectConflict = (answer: Response, code: string): void => {
  expect({ status: answer.status, code: answer.body.error?.details?.code }).toEqual({
    status: 409,
    code,
  });
  expect(answer.body).toMatchObject({ data: null, error: { name: 'ConflictError', status: 409 } });
  expect(answer.body.error.message).not.toBe('');
};
