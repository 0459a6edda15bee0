/** The ETag of a public answer: its version (of one item its content, else epoch and sequence), address, form on the wire, and the version of the contract (RFC 9110, 8.8.3). */
import { createHash } from 'node:crypto';
import type { Encoding } from './encodings';

/** Raised with every change of the form of answers, so that nobody keeps one of the old form. */
const CONTRACT_VERSION = 5;

/** @param label of the version. */
export const versionOf = (label: string, url: string, encoding: Encoding): string => {
  const version = createHash('sha256')
    .update(`${CONTRACT_VERSION}:${label}:${encoding}:${url}`)
    .digest('base64url')
    .slice(0, 27);
  return `"${version}"`;
};

/** A proxy that compresses makes the validators weak; for a reader the version is the same (RFC 9110, 13.1.2). */
export const isHeld = (version: string, ifNoneMatch: string): boolean =>
  ifNoneMatch
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === version || one === '*');
