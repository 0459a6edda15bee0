/** Makes the tables of our program in the empty database of the environment, with an administrator who may approve an import; then ends. */
import { compiled } from './product.mjs';

export const APPROVER = 'bench@gongkai.example';

if (process.argv[1] === import.meta.filename) {
  const { withApplication } = compiled('commands/load-application.js');
  await withApplication(async (strapi) => {
    const role = await strapi.service('admin::role').getSuperAdmin();
    await strapi.service('admin::user').create({
      email: APPROVER,
      firstname: 'bench',
      password: 'Gk1-Rz7pQm3vXk9w',
      isActive: true,
      roles: [role.id],
    });
  });
  process.exit(0);
}
