/**
 * What the launcher of the demonstration and its CMS process tell each other. The plan comes in the environment
 * (`GONGKAI_DEMO_PLAN`, JSON), the answers go over IPC. `src/launcher/demo-summary.mjs` prints a `DemoSummary`.
 */
export interface DemoPlan {
  siteUrl: string;
  siteSecret: string;
  importFile: string;
  reportDirectory: string;
  /** What the city's log-ins are, for a database that is kept from an earlier run. */
  cityFile: string;
}

export interface DemoPerson {
  role: string;
  email: string;
  password: string;
  /** The agency of the person's token; without it the city government's. */
  agencyCode?: string;
}

export interface City {
  people: DemoPerson[];
  counts: Record<string, number>;
}

export interface ImportCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  heldBack: number;
  published: number;
}

export interface DemoSummary {
  import: ImportCounts;
  /** Items that anyone can read in the CMS. */
  public: number;
  /** Of these, items for which the site has given a receipt. */
  received: number;
  /** Items that the site itself counts. */
  siteItems: number;
  hasAllArrived: boolean;
  city: Record<string, number>;
  addresses: { cms: string; admin: string; site: string };
  people: Array<DemoPerson & { agencyCode: string; token: string | null }>;
  durationMs: number;
}

export type DemoMessage = { listening: string } | { summary: DemoSummary };
