/**
 * Every text this site shows, as one typed interface: a language that lacks one does not compile. Codes
 * of the feed's closed lists have their labels here; a code without a label is shown as it is.
 * Its length is the length of the list.
 */
export type Labels = Readonly<Record<string, string>>;

export interface Texts {
  htmlLanguage: string;
  disclosure: string;
  navigation: {
    label: string;
    home: string;
    guide: string;
    rules: string;
    statutory: string;
    reports: string;
    apply: string;
  };
  layout: {
    skip: string;
    breadcrumb: string;
    search: string;
    searchLabel: string;
    searchHint: string;
    footer: string;
    siteCode: string;
    noScript: string;
  };
  home: {
    intro: string;
    latest: string;
    more: string;
    byAgency: string;
    bySubject: string;
    byColumn: string;
    figures: { items: string; agencies: string; guides: string };
  };
  lists: {
    count(total: number): string;
    empty: string;
    pages: string;
    previous: string;
    next: string;
    page(page: number, pages: number): string;
    agencies: string;
    subjects: string;
    columns: string;
    children: string;
    withBelow: string;
    onlyOwn: string;
  };
  agency: {
    functions: string;
    leaders: string;
    units: string;
    contacts: string;
    website: string;
    level: string;
    kind: string;
    code: string;
    successor: string;
    published: string;
  };
  guides: {
    guideIntro: string;
    rulesIntro: string;
    empty: string;
    arrangement: string;
    waysToObtain: string;
    workingUnit: string;
    howToApply: string;
    fees: string;
    remedies: string;
    venues: string;
  };
  statutory: { clause(number: number): string; intro: string; general: string; empty: string };
  reports: { intro: string; empty: string };
  apply: {
    intro: string;
    how: string;
    steps: string[];
    contacts: string;
    empty: string;
    limits: string;
  };
  office: {
    address: string;
    openingHours: string;
    telephone: string;
    fax: string;
    email: string;
    postalCode: string;
  };
  item: {
    catalogue: string;
    publishedAt: string;
    source: string;
    noBody: string;
    attachments: string;
    related: string;
    proactive: string;
    partial: string;
    fields: Labels;
    relations: Labels;
    notice: {
      repealed(date: string | null): string;
      repealedBy: string;
      lapsed(date: string | null): string;
      amended: string;
      notYet(date: string | null): string;
      basis: string;
    };
  };
  gone: {
    title: string;
    explanation: string;
    replacement: string;
    indexNumber: string;
    kinds: Labels;
  };
  search: { title: string; results(query: string): string; empty: string; hint: string };
  notFound: { title: string; explanation: string; back: string };
  labels: {
    validity: Labels;
    term: Labels;
    nature: Labels;
    carrier: Labels;
    recordForm: Labels;
    level: Labels;
    agencyKind: Labels;
    officeKind: Labels;
    venueKind: Labels;
    service: Labels;
    interpretation: Labels;
  };
  column: { type: string; keywords: string; description(name: string): string };
  receipt: {
    older: string;
    ignored: string;
    missing(field: string): string;
    hash: string;
    subject: string;
    notProactive: string;
    notAvailable: string;
  };
  operator: {
    portTaken(port: number): string;
    noSecret: string;
    badSecret: string;
    badSetting(name: string, value: string): string;
  };
}
