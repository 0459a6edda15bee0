/** The plugin has no page of its own: what a file holds is told where an item is assessed. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

export default {
  register(app: AdminApp) {
    app.registerPlugin({ id: 'attachment-reading', name: 'attachment-reading' });
  },
};
