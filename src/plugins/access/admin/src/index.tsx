/** The plugin has no page of its own yet: roles are Strapi's, tokens are issued by a command. */
interface AdminApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

export default {
  register(app: AdminApp) {
    app.registerPlugin({ id: 'access', name: 'access' });
  },
};
