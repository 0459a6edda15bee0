/** A very small city for integration tests: an agency, a clause, a column; and an item that the rules let through. */
import type { Core } from '@strapi/strapi';

export const ITEM = 'api::information-item.information-item';
export const AGENCY = 'api::agency.agency';
export const CATEGORY = 'api::catalogue-category.catalogue-category';

export interface SmallCity {
  agency: string;
  otherAgency: string;
  clause: string;
  column: string;
}

export async function buildSmallCity(strapi: Core.Strapi): Promise<SmallCity> {
  const agency = await strapi.documents(AGENCY).create({
    data: { name: '安康市人民政府', code: '016109000', level: 'municipal', kind: 'government' },
  });
  const otherAgency = await strapi.documents(AGENCY).create({
    data: {
      name: '平利县人民政府',
      code: '016109260',
      level: 'county',
      kind: 'government',
      parent: { documentId: agency.documentId },
    },
  });
  const clause = await strapi.documents(CATEGORY).create({
    data: { scheme: 'statutory', code: 'art20_1', name: '行政法规、规章和规范性文件', order: 1 },
  });
  const column = await strapi.documents('api::site-column.site-column').create({
    data: { site: '6109000000', code: 'zcwj', name: '政策文件', order: 1 },
  });
  return {
    agency: agency.documentId,
    otherAgency: otherAgency.documentId,
    clause: clause.documentId,
    column: column.documentId,
  };
}

/** Data of an item that may be published; `over` changes it. */
export const publishableItem = (city: SmallCity, over: Record<string, unknown> = {}) => ({
  title: '安康市人民政府关于做好防汛工作的通知',
  documentNumber: '安政发〔2026〕9号',
  agency: { documentId: city.agency },
  source: 'made' as const,
  generatedOn: '2026-05-12',
  summary: '部署全市防汛工作。',
  clauses: [{ documentId: city.clause }],
  mainColumn: { documentId: city.column },
  nature: 'other_policy' as const,
  disclosure: 'proactive' as const,
  body: '<p>各县（市、区）人民政府：</p><p>现就做好防汛工作通知如下。</p>',
  ...over,
});
