/** Agencies that a file names and nobody has registered: made provisional, only when asked to; in a rehearsal only thought of. */
import type { UID } from '@strapi/strapi';
import type { Agency } from '../plan/agency-directory';
import { provisionalAgency } from '../plan/provisional-agency';
import { acting } from '../plugin-services';
import { agencyOf } from './load-directories';
import type { RunContext } from './run-context';

const AGENCY = 'api::agency.agency' as UID.ContentType;
const REHEARSED = 'rehearsed:';

/** Inside the row's savepoint; whoever rolls it back takes the answered agencies out of the directory again. */
export async function createAgencies(
  context: RunContext,
  names: readonly string[],
): Promise<Agency[]> {
  const created: Agency[] = [];
  for (const name of new Set(names)) {
    const data = provisionalAgency(name);
    const agency = context.isDryRun
      ? agencyOf({ ...data, documentId: `${REHEARSED}${data.code}` })
      : await write(context, data);
    context.directories.agencies.add(agency);
    created.push(agency);
  }
  return created;
}

/** An agency of a rehearsal can't be referred to: there is no row of it. */
export function isRehearsed(documentId: string): boolean {
  return documentId.startsWith(REHEARSED);
}

async function write(
  { strapi, actor }: RunContext,
  data: ReturnType<typeof provisionalAgency>,
): Promise<Agency> {
  const entry = await acting(strapi).run({ actor }, () =>
    strapi.documents(AGENCY).create({ data: { ...data } as never }),
  );
  return agencyOf(entry as unknown as Parameters<typeof agencyOf>[0]);
}
