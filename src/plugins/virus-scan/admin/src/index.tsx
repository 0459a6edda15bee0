/** The plugin has no page of its own: what was found in a file is told where an item is assessed. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

export default {
  register(app: AdminApp) {
    app.registerPlugin({ id: 'virus-scan', name: 'virus-scan' });
  },
};
