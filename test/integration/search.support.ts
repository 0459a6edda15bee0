/** What the tests of the search share: asking, and the titles of what is found. */
import type { Application } from '../support/application';

export interface SearchBody {
  data: (Record<string, unknown> & {
    documentId: string;
    title: string;
    highlights: Record<string, unknown>;
  })[];
  meta: {
    pagination: { page: number; pageSize: number; pageCount: number; total: number };
    search: { ranked: number; isWhole: boolean; isIndexWhole: boolean };
    facets?: Record<string, { value: string; name: string | null; count: number }[]>;
  };
}

export const searchFor = async (
  { request }: Application,
  q: string,
  parameters = '',
): Promise<SearchBody> => {
  const { status, body } = await request.get(`/api/search?q=${encodeURIComponent(q)}${parameters}`);
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as SearchBody;
};

export const titlesFor = async (app: Application, q: string, parameters = '') =>
  (await searchFor(app, q, parameters)).data.map(({ title }) => title);
