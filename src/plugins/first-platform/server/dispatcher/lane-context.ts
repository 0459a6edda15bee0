/** What every step of a lane is given: the lease, the site, what was learned so far, and the signal to break off. */
import type { Core } from '@strapi/strapi';
import type { Caution } from '../domain/caution';
import type { Lease } from './lease';
import type { SiteRow } from './site-row';

/** Kept in memory between the runs of a lane; a restart begins anew. */
export interface LaneMemory {
  caution: Caution;
  /** How many events to read at a time: fewer where few fit into a request. */
  readLimit: number;
  /** When the site's trouble was last written to the log of the application, in ms. */
  troubleLoggedAt: number | null;
}

export interface LaneContext {
  strapi: Core.Strapi;
  lease: Lease;
  site: SiteRow;
  memory: LaneMemory;
  schedule: readonly number[];
  abort: AbortSignal;
}

/** `stopped`: the site fails or is off; the lane ends. */
export type Progress = 'worked' | 'idle' | 'stopped';
