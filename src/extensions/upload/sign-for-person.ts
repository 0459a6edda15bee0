/**
 * Signed addresses name the person they are given to: Strapi 5.54 hands its provider the file and nothing of the request, so the person is
 * put beside the file while it is signed.
 */
import { aroundService, type Services } from './around-service';

interface File {
  person?: string;
}

export function signForPerson(services: Services): void {
  aroundService(services, 'file', ({ strapi }, { signFileUrls }) => ({
    signFileUrls: async (file: File & { formats?: Record<string, File> | null }) => {
      const user = strapi.requestContext.get()?.state?.user as { id?: number } | undefined;
      if (user?.id === undefined) return signFileUrls?.(file as never);
      const person = String(user.id);
      const formats = Object.fromEntries(
        Object.entries(file.formats ?? {}).map(([name, format]) => [name, { ...format, person }]),
      );
      const signed = (await signFileUrls?.({
        ...file,
        person,
        ...(file.formats && { formats }),
      } as never)) as typeof file;
      for (const format of Object.values(signed.formats ?? {})) delete format.person;
      delete signed.person;
      return signed;
    },
  }));
}
