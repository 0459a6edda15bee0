/**
 * Index numbers (索引号): unique within the issuing agency, given once, never used again. A claim is a row that is never deleted, so a
 * number outlives what bore it. Legacy numbers are claimed as they are. A part-disclosure version (区分处理) bears the number of its full version,
 * whichever of the two is public first: the claim is the full version's. Runs under the counter's lock, so claims never race.
 */
import type { Knex } from 'knex';
import { formatIndexNumber } from '../../../domain/index-number/index-number';
import { dateOf, referenceOf, rowOf, textOf } from '../../../domain/public-document/plain-values';
import type { Facts, Finding } from '../../../../types/publication';

const CLAIMS = 'index_number_claims';
const SERIALS = 'index_number_serials';

export const INDEX_NUMBER_STEPS = [
  {
    version: 1,
    async up(knex: Knex) {
      await knex.schema.createTable(CLAIMS, (table) => {
        table.string('agency_id', 64).notNullable();
        table.string('number', 255).notNullable();
        table.string('document_id', 64).notNullable();
        table.primary(['agency_id', 'number']);
        table.index(['document_id'], 'index_number_claims_document');
      });
      await knex.schema.createTable(SERIALS, (table) => {
        table.string('agency_id', 64).notNullable();
        table.integer('year').notNullable();
        table.integer('serial').notNullable();
        table.primary(['agency_id', 'year']);
      });
    },
  },
];

export async function giveIndexNumber(
  facts: Facts,
  trx: Knex.Transaction,
  pattern: string,
): Promise<string | { violation: Finding }> {
  const agency = rowOf(facts.agency);
  const agencyId = textOf(agency?.documentId);
  const agencyCode = textOf(agency?.code);
  const year = Number(dateOf(facts.generatedOn)?.slice(0, 4));
  if (agencyId === null || agencyCode === null || !Number.isInteger(year)) {
    throw new Error(
      `an index number needs agency and date: ${facts.documentId} has passed the rules without them`,
    );
  }
  const owner = ownerOf(facts);
  const wanted = textOf(facts.indexNumber);
  if (wanted !== null) {
    return (await claim(trx, agencyId, wanted, owner)) ? wanted : { violation: taken(wanted) };
  }
  const held = await numberOf(trx, agencyId, owner);
  if (held !== null) return held;
  for (;;) {
    const serial = await nextSerial(trx, agencyId, year);
    const number = formatIndexNumber(pattern, { agencyCode, year, serial });
    if (await claim(trx, agencyId, number, owner)) return number;
  }
}

const ownerOf = (facts: Facts): string => {
  const full = facts.isPartialVersion === true ? referenceOf(facts.fullVersion) : null;
  return full?.documentId ?? facts.documentId;
};

/** The number that the other version was given. */
const numberOf = async (
  trx: Knex.Transaction,
  agencyId: string,
  documentId: string,
): Promise<string | null> => {
  const row = (await trx(CLAIMS)
    .where({ agency_id: agencyId, document_id: documentId })
    .orderBy('number')
    .first('number')) as { number: string } | undefined;
  return row?.number ?? null;
};

const nextSerial = async (
  trx: Knex.Transaction,
  agencyId: string,
  year: number,
): Promise<number> => {
  const [row] = (await trx(SERIALS)
    .insert({ agency_id: agencyId, year, serial: 1 })
    .onConflict(['agency_id', 'year'])
    .merge({ serial: trx.raw('?? + 1', [`${SERIALS}.serial`]) })
    .returning('serial')) as { serial: number }[];
  if (!row) throw new Error('the serial of an index number could not be taken');
  return row.serial;
};

/** Whether the number is this document's now. */
const claim = async (
  trx: Knex.Transaction,
  agencyId: string,
  number: string,
  documentId: string,
): Promise<boolean> => {
  await trx(CLAIMS)
    .insert({ agency_id: agencyId, number, document_id: documentId })
    .onConflict(['agency_id', 'number'])
    .ignore();
  const owner = (await trx(CLAIMS).where({ agency_id: agencyId, number }).first('document_id')) as
    { document_id: string } | undefined;
  return owner?.document_id === documentId;
};

const taken = (number: string): Finding => ({
  code: 'index_number_taken',
  field: 'indexNumber',
  article: '条例第十二条第三款',
  message: `索引号“${number}”已由本机关另一条信息使用，索引号不得重复。`,
  messages: {
    'zh-Hans': `索引号“${number}”已由本机关另一条信息使用，索引号不得重复。`,
    zh: `索引號「${number}」已由本機關另一條信息使用，索引號不得重複。`,
    en: `The index number "${number}" is borne by another item of this agency; an index number is never used twice.`,
  },
});
