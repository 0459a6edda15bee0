/** The words that a part of the contract is given: those of this folder, and what they know of the types that can become public. */
import type { ContractWords, PublicTypeDescriptor } from '../contracts';
import { answer, headersOf, parameter, refusal, requestHeader } from './answers';
import { named, schemaOf } from './json-schema';
import { wholeEntry } from './type-operations';

export const wordsFor = (types: readonly PublicTypeDescriptor[]): ContractWords => ({
  named,
  schemaOf,
  answer,
  refusal,
  headers: headersOf,
  parameter,
  requestHeader,
  entryOf(name) {
    const type = types.find(({ contract }) => contract.name === name);
    if (!type) throw new Error(`no public type is called ${name} in the contract`);
    return wholeEntry(type);
  },
  feedTypes: types.filter(({ isInFeed }) => isInFeed).map(({ type }) => type),
});
