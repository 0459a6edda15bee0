/** The plugin has no page of its own: what happened to an entry is shown where the entry is edited. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

export default {
  register(app: AdminApp) {
    app.registerPlugin({ id: 'ledger', name: 'ledger' });
  },
};
