/**
 * Strapi 5.54.0 ships the Content Manager's zh-Hans texts with keys that already carry the plugin's prefix; the plugin
 * prefixes them once more, so none is ever found. This takes the surplus prefix off while they are loaded. Texts of other
 * plugins that lie in the same file (also prefixed once too often) are left out. Harmless once Strapi mends the file.
 */
interface LoadedTranslations {
  data: Record<string, string>;
  locale: string;
}

interface PluginWithTranslations {
  registerTrads?: (options: { locales: string[] }) => Promise<LoadedTranslations[]>;
}

const PREFIX = 'content-manager.';

export function repairContentManagerTranslations(plugins: Record<string, unknown>): void {
  const plugin = plugins['content-manager'] as PluginWithTranslations | undefined;
  const load = plugin?.registerTrads;
  if (!plugin || !load) return;
  plugin.registerTrads = async (options) =>
    (await load.call(plugin, options)).map(({ data, locale }) => ({
      data: withoutDoublePrefix(data),
      locale,
    }));
}

export function withoutDoublePrefix(data: Record<string, string>): Record<string, string> {
  const repaired = { ...data };
  for (const [key, text] of Object.entries(data)) {
    if (!key.startsWith(PREFIX + PREFIX)) continue;
    const once = key.slice(PREFIX.length);
    if (!(once in repaired)) repaired[once] = text;
    delete repaired[key];
  }
  return repaired;
}
