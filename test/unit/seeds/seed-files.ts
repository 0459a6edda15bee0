// Reads the seed files and names their shapes for the tests of this folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SEEDS = join(__dirname, '../../../database/seeds');

export const text = (name: string): string => readFileSync(join(SEEDS, name), 'utf8');

const read = <T>(name: string): T[] => JSON.parse(text(name)) as T[];

export interface Agency {
  code: string;
  name: string;
  shortName: string;
  regionCode: string;
  level: string;
  kind: string;
  parent: string | null;
  successor: string | null;
  validFrom: string | null;
  validTo: string | null;
  reviewLevels: number;
}
export interface Office {
  key: string;
  kind: string;
  name: string;
  agency: string;
  venueKind: string | null;
  services: string[];
  telephone: string;
}
export interface Category {
  scheme: string;
  code: string;
  name: string;
  parent: string | null;
  order: number;
}
export interface Matter {
  code: string;
  basis: string;
  agency: string | null;
  channels: string[];
  way: string;
  level: string;
  duration: string;
  defaultClause: string;
  nature: string;
  mainColumn: string;
  timeLimitWorkingDays: number | null;
  timeLimitText: string;
}
export interface Column {
  site: string;
  code: string;
  name: string;
  parent: string | null;
  order: number;
}
export interface Guide {
  key: string;
  kind: string;
  title: string;
  agency: string;
  workingUnit: string;
  arrangement: string;
  waysToObtain: string;
  howToApply: string;
  fees: string;
  remedies: string;
  state: string;
}
export interface Person {
  email: string;
  displayName: string;
  roles: string[];
  agency: string;
}

export const agencies = read<Agency>('agencies.json');
export const offices = read<Office>('offices.json');
export const categories = read<Category>('catalogue-categories.json');
export const matters = read<Matter>('disclosure-matters.json');
export const columns = read<Column>('site-columns.json');
export const guides = read<Guide>('guides.json');
export const people = read<Person>('people.json');
