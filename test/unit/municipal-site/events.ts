/** Events and documents for the tests of the example site: small, complete, and signed like the CMS signs them. */
import { Webhook } from 'standardwebhooks';
import { datahashOf } from '../../../examples/municipal-site/src/feed/datahash';

export const SECRET = `whsec_${Buffer.from('a secret of the test lane, 32 b.').toString('base64')}`;

type Fields = Record<string, unknown>;

let counter = 0;

export const sequenceOf = (number: number) => String(number).padStart(20, '0');

export function eventOf(type: string, sequence: number, data: Fields, overrides: Fields = {}) {
  counter += 1;
  return {
    specversion: '1.0',
    id: `event-${counter}`,
    source: '/gongkai/city',
    type: `gongkai.${type}`,
    subject: String(data['documentId']),
    time: '2024-05-06T01:02:03.000Z',
    sequence: sequenceOf(sequence),
    epoch: 'epoch-1',
    datahash: datahashOf(data),
    datacontenttype: 'application/json',
    data,
    ...overrides,
  };
}

export function itemData(documentId: string, fields: Fields = {}): Fields {
  return {
    documentId,
    title: `标题 ${documentId}`,
    indexNumber: `016000000/2024-${documentId}`,
    formerIndexNumbers: [],
    documentNumber: null,
    agency: { documentId: 'agency-city', name: '安康市人民政府', code: '016000000' },
    jointAgencies: [],
    generatedOn: '2024-05-01',
    firstPublishedAt: '2024-05-06T01:02:03.000Z',
    validity: 'in_force',
    disclosure: 'proactive',
    disclosureTerm: 'long_term',
    summary: '概述',
    keywords: ['政务公开', '条例'],
    subjects: [],
    clauses: [],
    columns: [],
    body: '<p>正文</p>',
    attachments: [],
    isPartialVersion: false,
    relations: {
      interprets: [],
      interpretationKind: null,
      supersedes: [],
      repeals: [],
      corrects: [],
    },
    page: { PubDate: '2024-05-06 09:02', ContentSource: '安康市人民政府', ColumnName: '政策文件' },
    ...fields,
  };
}

export const withdrawalData = (
  documentId: string,
  kind = 'withdrawn',
  replacedBy: string | null = null,
) => ({
  documentId,
  indexNumber: `016000000/2024-${documentId}`,
  kind,
  replacedBy,
});

/** Headers of Standard Webhooks for a body, `at` an instant. */
export function signed(body: string, at = new Date(), secret = SECRET) {
  const id = `batch-${(counter += 1)}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}
