/** People of the admin who have signed in, for the tests of who sees and does what. */
import type { Application } from '../support/application';
import { person } from '../support/review';

type Method = 'get' | 'post' | 'put' | 'delete';

export type Signed = (
  method: Method,
  address: string,
  body?: object,
) => ReturnType<Application['request']['get']>;

/** Signs in whoever has the address, with the password of the test people. */
export async function signIn({ request }: Application, email: string): Promise<Signed> {
  const answer = await request
    .post('/admin/login')
    .send({ email, password: 'Baihe-Liushui-51' })
    .expect(200);
  const { data } = answer.body as { data: { token?: string; accessToken?: string } };
  const authorization = `Bearer ${String(data.token ?? data.accessToken)}`;
  return (method, address, body) =>
    request[method](address).set('Authorization', authorization).send(body);
}

/** Makes a person with one of our roles at an agency (more by calling again with the same name), and signs in. */
export async function signInPerson(
  app: Application,
  role: string,
  agencyCode: string,
  name: string = `${role}-${agencyCode}`,
): Promise<Signed> {
  const { email } = await person(app, role, agencyCode, name.toLowerCase());
  return signIn(app, email);
}
