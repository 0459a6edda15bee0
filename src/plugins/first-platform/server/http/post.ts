/**
 * The one file that speaks HTTP out: posts a body to a site and answers what came back, never more than 1 MiB of it,
 * within a time for the whole exchange. Redirects are not followed, every request has its own connection, and a name or
 * number that leads to a private address is not connected to unless the site allows it.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { SiteFailure } from '../domain/failure';
import { isPrivateAddress } from '../domain/private-address';
import type { Exchange } from '../domain/read-answer';
import { guardedLookup, PRIVATE_ADDRESS, privateAddressError } from './guarded-lookup';

const MOST_ANSWER_BYTES = 1024 * 1024;
const ANSWER_TOO_LONG = 'GONGKAI_ANSWER_TOO_LONG';
const TIMED_OUT = 'GONGKAI_TIMED_OUT';

export interface PostRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  allowPrivate: boolean;
  timeoutMs: number;
  /** Ends the exchange: the promise rejects with its reason. */
  signal: AbortSignal;
}

export interface PostAnswer {
  exchange: Exchange;
  /** The site's own clock (header `Date`). */
  date: string | null;
}

export async function post(wanted: PostRequest): Promise<PostAnswer> {
  try {
    const { response, text } = await exchangeOnce(wanted);
    const status = response.statusCode ?? 0;
    const retryAfter = response.headers['retry-after'];
    return {
      exchange: { kind: 'answer', status, retryAfter, body: parseJson(text) },
      date: response.headers.date ?? null,
    };
  } catch (error) {
    wanted.signal.throwIfAborted();
    const { code, message } = error as NodeJS.ErrnoException;
    // Node's message may quote the address; the code is enough and never holds anything secret.
    const detail = code && !code.startsWith('GONGKAI') ? code : message;
    return { exchange: { kind: 'no_answer', failure: failureOf(code), detail }, date: null };
  }
}

function exchangeOnce(wanted: PostRequest): Promise<{ response: IncomingMessage; text: string }> {
  const url = new URL(wanted.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    // A number as host is never looked up, so it is judged here.
    if (!wanted.allowPrivate && isIP(host) && isPrivateAddress(host)) {
      return reject(privateAddressError(host));
    }
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = send(url, {
      method: 'POST',
      agent: false,
      signal: wanted.signal,
      headers: { ...wanted.headers, 'content-length': Buffer.byteLength(wanted.body) },
      ...(wanted.allowPrivate ? {} : { lookup: guardedLookup }),
    });
    const clock = setTimeout(
      () => outgoing.destroy(named(TIMED_OUT, `no answer within ${wanted.timeoutMs} ms`)),
      wanted.timeoutMs,
    );
    outgoing.once('close', () => clearTimeout(clock));
    let isAnswered = false;
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // A site that answers 413 and closes breaks our writing off (EPIPE); its answer counts all the same.
      const isWriting = error.code === 'EPIPE' || error.code === 'ECONNRESET';
      if (!(isAnswered && isWriting)) reject(error);
    });
    outgoing.on('response', (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_ANSWER_BYTES) {
          outgoing.destroy(named(ANSWER_TOO_LONG, `more than ${MOST_ANSWER_BYTES} bytes`));
        } else chunks.push(chunk);
      });
      // Destroyed half-way, an answer ends with an error of its own and never with `end`.
      response.on('error', reject);
      response.on('close', () => reject(named('ECONNRESET', 'the answer broke off')));
      response.on('end', () => resolve({ response, text: Buffer.concat(chunks).toString('utf8') }));
    });
    outgoing.end(wanted.body);
  });
}

function failureOf(code: string | undefined): SiteFailure {
  if (code === PRIVATE_ADDRESS) return 'address_refused';
  if (code === ANSWER_TOO_LONG) return 'answer_too_long';
  if (code === TIMED_OUT || code === 'ETIMEDOUT') return 'timed_out';
  const isTls = /^(ERR_TLS|ERR_SSL|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|CRL_|EPROTO|HOSTNAME_)/;
  return isTls.test(code ?? '') ? 'tls_failed' : 'connection_failed';
}

function named(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

/** undefined: no JSON, which is an answer without receipts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
