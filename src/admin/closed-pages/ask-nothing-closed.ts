/**
 * Strapi 5.54 asks on the home page and on every form, whatever is shown there, for counts, for settings of translation, for jobs of a
 * model and for a preview. These routes are closed; each question would be a 404 in the console. Here the questions are answered in the
 * browser with what "none" is.
 */
import { adminApi } from '@strapi/strapi/admin';

/** As the server would answer, by the names of Strapi's endpoints. */
const NONE = {
  getKeyStatistics: null,
  getCountDocuments: { draft: 0, published: 0, modified: 0 },
  getSettings: { data: { aiLocalizations: false } },
  getAILocalizationJobsByDocument: { data: null },
  getPreviewUrl: { data: {} },
};

export const askNothingClosed = (): void => {
  adminApi.injectEndpoints({
    overrideExisting: true,
    endpoints: (builder) =>
      Object.fromEntries(
        Object.entries(NONE).map(([name, data]) => [
          name,
          builder.query<unknown, unknown>({ queryFn: () => ({ data }) }),
        ]),
      ),
  });
};
