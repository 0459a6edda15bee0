/** What is shown of the details of an act, in this order; the rest is for the export of the ledger. */
export const WORDS = [
  'reason',
  'comment',
  'body',
  'sentOn',
  'answeredOn',
  'answer',
  'signedBy',
  'signedOn',
  'documentNumber',
  'publishAt',
  'orderName',
  'orderNumber',
  'orderedOn',
  'nextOn',
] as const;
