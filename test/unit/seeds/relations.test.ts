// Every relation of the seeds resolves by code, codes are unique, parents stand before children.
import * as seeds from './seed-files';

const { agencies, offices, categories, matters, columns, guides, people } = seeds;
const agencyCodes = new Set(agencies.map((agency) => agency.code));
const schemeCode = (scheme: string, code: string): string => `${scheme} ${code}`;
const categoryCodes = new Set(categories.map((one) => schemeCode(one.scheme, one.code)));
const repeated = (values: string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i);

/** The check character of GB 11714 over the first eight. */
function checkCharacter(code: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * parseInt(code[i] ?? '', 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

describe('codes', () => {
  test.each([
    ['agencies', agencies.map((one) => one.code)],
    ['names of agencies', agencies.map((one) => one.name)],
    ['short names of agencies', agencies.map((one) => one.shortName)],
    ['offices', offices.map((one) => one.key)],
    ['categories', categories.map((one) => schemeCode(one.scheme, one.code))],
    ['matters', matters.map((one) => one.code)],
    ['columns', columns.map((one) => `${one.site} ${one.code}`)],
    ['names of columns', columns.map((one) => one.name)],
    ['guides', guides.map((one) => one.key)],
    ['people', people.map((one) => one.email)],
  ])('of %s are unique', (_name, codes) => {
    expect(repeated(codes)).toEqual([]);
  });

  test('an organisation code is well-formed and plainly a demonstration', () => {
    for (const { code } of agencies) {
      expect(code).toMatch(/^DEMO\d{4}[0-9X]$/);
      expect(code.at(-1)).toBe(checkCharacter(code));
    }
  });
});

describe('relations', () => {
  test('a parent stands before its children', () => {
    const seen = new Set<string>();
    for (const one of agencies) {
      if (one.parent) expect(seen).toContain(one.parent);
      seen.add(one.code);
    }
    const known = new Set<string>();
    for (const one of categories) {
      if (one.parent) expect(known).toContain(schemeCode(one.scheme, one.parent));
      known.add(schemeCode(one.scheme, one.code));
    }
    const sites = new Set<string>();
    for (const one of columns) {
      if (one.parent) expect(sites).toContain(`${one.site} ${one.parent}`);
      sites.add(`${one.site} ${one.code}`);
    }
  });

  test('an organ that has ended names a successor, and the chain ends at an organ still in being', () => {
    const byCode = new Map(agencies.map((one) => [one.code, one]));
    for (const former of agencies.filter((one) => one.validTo)) {
      let last = former;
      for (let step = 0; last.validTo && step < 5; step += 1)
        last = byCode.get(last.successor ?? '') ?? last;
      expect([former.name, last.validTo]).toEqual([former.name, null]);
      expect((former.validFrom ?? '') < (former.validTo ?? '')).toBe(true);
    }
    for (const one of agencies.filter((agency) => agency.successor))
      expect(one.validTo).not.toBeNull();
  });

  test('matters, offices, guides and people refer to what exists', () => {
    const columnCodes = new Set(columns.map((one) => one.code));
    const officeKeys = new Set(offices.map((one) => one.key));
    for (const one of matters) {
      if (one.agency) expect(agencyCodes).toContain(one.agency);
      expect(categoryCodes).toContain(schemeCode('statutory', one.defaultClause));
      expect(columnCodes).toContain(one.mainColumn);
    }
    for (const one of [...offices, ...guides, ...people]) expect(agencyCodes).toContain(one.agency);
    for (const one of guides) expect(officeKeys).toContain(one.workingUnit);
  });
});
