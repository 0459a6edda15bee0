/** People signed in to the Strapi admin, for tests through its HTTP routes. */
import type { Application } from './application';

const EMAIL = 'super@gongkai.example';
const PASSWORD = 'Baihe-Liushui-51';

export interface Administrator {
  get(path: string): ReturnType<Application['request']['get']>;
  post(path: string, body?: object): ReturnType<Application['request']['post']>;
  put(path: string, body: object): ReturnType<Application['request']['put']>;
  delete(path: string): ReturnType<Application['request']['delete']>;
}

export async function signInAdministrator({
  strapi,
  request,
}: Application): Promise<Administrator> {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: EMAIL,
    firstname: '测试',
    password: PASSWORD,
    isActive: true,
    roles: [role.id],
  });
  return signIn(request, EMAIL);
}

/** A person of `test/support/review.ts`, or another with the password of the tests. */
export async function signIn(
  request: Application['request'],
  email: string,
): Promise<Administrator> {
  const answer = await request.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
  const headers = {
    Authorization: `Bearer ${String(answer.body.data.token ?? answer.body.data.accessToken)}`,
  };
  return {
    get: (path) => request.get(path).set(headers),
    post: (path, body = {}) => request.post(path).set(headers).send(body),
    put: (path, body) => request.put(path).set(headers).send(body),
    delete: (path) => request.delete(path).set(headers),
  };
}
