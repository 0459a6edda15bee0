/** The browser's memory before the first visit, and the repair of a translation file of Strapi's. */
import { prepareFirstVisit } from '../../../src/admin/first-visit';
import {
  repairContentManagerTranslations,
  withoutDoublePrefix,
} from '../../../src/admin/repair-content-manager-translations';

function storageWith(entries: Record<string, string>) {
  const stored = new Map(Object.entries(entries));
  return {
    stored,
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
}

test('a first visit is in simplified Chinese, without a guided tour', () => {
  const storage = storageWith({});
  prepareFirstVisit(storage);
  expect(storage.getItem('strapi-admin-language')).toBe('zh-Hans');
  expect(JSON.parse(storage.getItem('STRAPI_GUIDED_TOUR') ?? '')).toMatchObject({ enabled: false });
});

test('a language that a person chose stays', () => {
  const storage = storageWith({ 'strapi-admin-language': 'en' });
  prepareFirstVisit(storage);
  expect(storage.getItem('strapi-admin-language')).toBe('en');
});

test('texts that were prefixed twice are found under one prefix; sound ones stay and win', () => {
  expect(
    withoutDoublePrefix({
      'content-manager.content-manager.a': '甲',
      'content-manager.b': '乙',
      'content-manager.content-manager.b': '旧乙',
    }),
  ).toEqual({ 'content-manager.a': '甲', 'content-manager.b': '乙' });
});

test('the repair stands between the plugin and the admin, and does nothing where the plugin is absent', async () => {
  const plugin = {
    registerTrads: (_options: { locales: string[] }) =>
      Promise.resolve([{ locale: 'zh-Hans', data: { 'content-manager.content-manager.a': '甲' } }]),
  };
  repairContentManagerTranslations({ 'content-manager': plugin });
  repairContentManagerTranslations({});
  await expect(plugin.registerTrads({ locales: ['zh-Hans'] })).resolves.toEqual([
    { locale: 'zh-Hans', data: { 'content-manager.a': '甲' } },
  ]);
});
