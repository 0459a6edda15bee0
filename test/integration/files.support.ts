/** Files of a running application: uploaded as the admin does, attached to items, fetched as a reader does. */
import { signInAdministrator } from '../support/administrator';
import type { Application } from '../support/application';
import { ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';

export interface StoredFile {
  id: number;
  name: string;
  caption: string | null;
  url: string;
  provider_metadata: { sha256: string; bytes: number; reading?: unknown };
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const addressOf = (file: { provider_metadata: { sha256: string } }, name: string) =>
  `/api/files/${file.provider_metadata.sha256}/${encodeURIComponent(name)}`;

export async function uploader(app: Application) {
  const admin = await signInAdministrator(app);
  const authorisation = (
    admin.get('/admin/users/me') as unknown as { get(name: string): string }
  ).get('Authorization');
  const send = (
    files: readonly (readonly [name: string, type: string, bytes: Buffer | string])[],
    { path = '/upload', info }: { path?: string; info?: object[] } = {},
  ) => {
    const request = app.request.post(path).set('Authorization', authorisation);
    for (const one of info ?? []) request.field('fileInfo', JSON.stringify(one));
    for (const [filename, contentType, bytes] of files) {
      request.attach('files', Buffer.from(bytes as string), { filename, contentType });
    }
    return request;
  };
  const row = async (id: number): Promise<StoredFile> =>
    (await app.strapi.db
      .query('plugin::upload.file')
      .findOne({ where: { id } })) as unknown as StoredFile;
  return {
    admin,
    send,
    row,
    async text(name: string, text: string): Promise<StoredFile> {
      const { body } = await send([[name, 'text/plain', text]]).expect(201);
      return row((body as [{ id: number }])[0].id);
    },
  };
}

export function items(app: Application, city: SmallCity) {
  const data = (attachments: readonly { id: number }[]) =>
    publishableItem(city, { attachments: attachments.map(({ id }) => id) }) as never;
  return {
    draft: async (...attachments: { id: number }[]) =>
      (await app.strapi.documents(ITEM).create({ data: data(attachments) })).documentId,
    published: async (...attachments: { id: number }[]) =>
      (await approvedItems(app.strapi).create({ data: data(attachments), status: 'published' }))
        .documentId,
    revised: async (documentId: string, ...attachments: { id: number }[]) => {
      await approvedItems(app.strapi).update({
        documentId,
        data: { attachments: attachments.map(({ id }) => id) } as never,
        status: 'published',
      });
    },
    withdrawn: (documentId: string) => app.strapi.documents(ITEM).unpublish({ documentId }),
  };
}
