/**
 * What any read of the public may be asked with and answered, whatever it reads: said here, so that no route forgets it. What has a 200 has versions
 * (ETag, If-None-Match, 304); redirections and refusals have none.
 */
import type { ContractObject } from '../contracts';
import { answer, headersOf, refusal, requestHeader } from './answers';

const RETRY_AFTER = { 'Retry-After': 'seconds' };
const ETAG = { ETag: 'of this version: send it back as If-None-Match' };

const ANY_READ = {
  400: refusal('A parameter is unknown or malformed: details name what is allowed.'),
  414: refusal('Path and query have more than 8,192 characters.'),
  429: answer('Too many requests of one network, where a limit is set.', 'Error', RETRY_AFTER),
  503: answer(
    'Reading took too long (Retry-After says when to come again), or what it is read from is away.',
    'Error',
    RETRY_AFTER,
  ),
};

const NOT_MODIFIED = {
  description: 'What the reader holds (If-None-Match) is current.',
  ...headersOf(ETAG),
};

export function publicRead(operation: ContractObject): ContractObject {
  const { parameters = [], responses } = operation as {
    parameters?: ContractObject[];
    responses: Record<string, ContractObject>;
  };
  const { 200: found, ...others } = responses;
  if (!found) return { ...operation, responses: { ...ANY_READ, ...others } };
  const headers = { ...headersOf(ETAG).headers!, ...(found.headers as ContractObject) };
  return {
    ...operation,
    parameters: [...parameters, requestHeader('If-None-Match', 'the ETag of what is held')],
    responses: { ...ANY_READ, 200: { ...found, headers }, 304: NOT_MODIFIED, ...others },
  };
}
