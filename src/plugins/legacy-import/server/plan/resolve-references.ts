/** The names of a record to documentIds: agencies (all must be known or to be created), categories and columns (what is unknown is said). Pure. */
import type { MappedRecord, Remark } from '../map/mapped-record';
import { looksLikeOrgan, type Agency, type AgencyDirectory } from './agency-directory';
import type { CategoryDirectory } from './category-directory';
import type { Matter, MatterDirectory } from './matter-directory';

export interface Directories {
  agencies: AgencyDirectory;
  subjects: CategoryDirectory;
  genres: CategoryDirectory;
  audiences: CategoryDirectory;
  clauses: CategoryDirectory;
  columns: CategoryDirectory;
  matters: MatterDirectory;
}

export interface References {
  agency: Agency;
  jointAgencies: Agency[];
  subjects: string[];
  genre: string | null;
  audiences: string[];
  matter: Matter | null;
  clauses: string[];
  /** Codes, for the rules. */
  subjectCodes: string[];
  mainColumn: string | null;
  otherColumns: string[];
}

export type Resolved =
  | { kind: 'references'; references: References; warnings: Remark[] }
  | { kind: 'unknown_agencies'; names: string[]; remarks: Remark[] };

export function resolveReferences(record: MappedRecord, directories: Directories): Resolved {
  const warnings: Remark[] = [];
  const matches = record.agencyText === null ? [] : directories.agencies.namedIn(record.agencyText);
  const agencies: Agency[] = [];
  const remarks: Remark[] = [];
  const unknown: string[] = [];
  for (const match of matches) {
    if ('agency' in match) {
      const responsible = directories.agencies.responsibleFor(
        match.agency,
        record.fields.generatedOn,
      );
      if (responsible !== match.agency) warnings.push(succeeded(match.agency, responsible));
      agencies.push(responsible);
    } else if ('unknown' in match) {
      unknown.push(match.unknown);
      remarks.push(unknownAgency(match.unknown));
    } else remarks.push(ambiguousAgency(match.ambiguous));
  }
  const [agency, ...others] = [...new Set(agencies)];
  if (matches.length === 0) remarks.push(NO_AGENCY);
  if (remarks.length > 0 || agency === undefined) {
    const isCreatable = remarks.length === unknown.length && unknown.every(looksLikeOrgan);
    return { kind: 'unknown_agencies', names: isCreatable ? unknown : [], remarks };
  }
  const find = (
    directory: CategoryDirectory,
    paths: readonly (readonly string[])[],
    code: string,
  ) =>
    paths.flatMap((path) => {
      const match = directory.find(path);
      if (match?.isWhole !== true) warnings.push(unknownName(code, path.join('\\')));
      return match ? [match.category] : [];
    });
  const subjects = unique(find(directories.subjects, record.subjects, 'unknown_subject'));
  const genres = find(directories.genres, record.genre ? [[record.genre]] : [], 'unknown_genre');
  const audiences = find(
    directories.audiences,
    record.audiences.map((name) => [name]),
    'unknown_audience',
  );
  const clauses = find(
    directories.clauses,
    record.clauses.map((code) => [code]),
    'unknown_clause',
  );
  const columns = unique(
    find(
      directories.columns,
      record.columns.map((name) => [name]),
      'unknown_site_column',
    ),
  );
  const matter = record.matter === null ? null : directories.matters.find(record.matter);
  if (record.matter !== null && matter === null)
    warnings.push(unknownName('unknown_matter', record.matter));
  return {
    kind: 'references',
    references: {
      agency,
      jointAgencies: others,
      subjects: subjects.map(({ documentId }) => documentId),
      subjectCodes: subjects.map(({ code }) => code),
      genre: genres[0]?.documentId ?? null,
      audiences: unique(audiences).map(({ documentId }) => documentId),
      matter,
      clauses: unique(clauses).map(({ documentId }) => documentId),
      mainColumn: columns[0]?.documentId ?? null,
      otherColumns: columns.slice(1).map(({ documentId }) => documentId),
    },
    warnings,
  };
}

const NO_AGENCY: Remark = {
  code: 'agency_missing',
  column: null,
  value: null,
  message: '没有公开主体，标题开头也看不出 / no agency, and the title does not name one',
};

function unknownAgency(name: string): Remark {
  const hint = looksLikeOrgan(name) ? '，可用 --create-agencies 建立' : '';
  return {
    code: 'unknown_agency',
    column: null,
    value: name,
    message: `没有名为“${name}”的公开主体${hint} / unknown agency`,
  };
}

function ambiguousAgency(name: string): Remark {
  return {
    code: 'ambiguous_agency',
    column: null,
    value: name,
    message: `“${name}”可指几个公开主体 / several agencies bear this name`,
  };
}

function succeeded(former: Agency, responsible: Agency): Remark {
  const message = `“${former.name}”已撤销，由“${responsible.name}”承接 / closed, its successor answers for it`;
  return { code: 'agency_succeeded', column: null, value: former.name, message };
}

function unknownName(code: string, name: string): Remark {
  return {
    code,
    column: null,
    value: name,
    message: `没有“${name}”，未归类 / not known, left out`,
  };
}

function unique<One>(values: readonly One[]): One[] {
  return [...new Set(values)];
}
