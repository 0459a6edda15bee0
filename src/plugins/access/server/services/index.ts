/** The plugin's services by name. */
import { adminRoles } from './admin-roles';
import { agencies } from './agencies';
import { command } from './command';
import { defaults } from './defaults';
import { people } from './people';
import { rights } from './rights';
import { seeding } from './seeding';
import { tokens } from './tokens';

export const services = {
  'admin-roles': adminRoles,
  agencies,
  command,
  defaults,
  people,
  rights,
  seeding,
  tokens,
};
