/** The plugin's services by name. */
import { adminRoles } from './admin-roles';
import { agencies } from './agencies';
import { appointments } from './appointments';
import { command } from './command';
import { defaults } from './defaults';
import { firstAdministrator } from '../sign-in/first-administrator';
import { lockOut } from '../sign-in/lock-out';
import { limits } from './limits';
import { entries } from './entries';
import { files } from './files';
import { people } from './people';
import { peopleCommand } from './people-command';
import { rights } from './rights';
import { routes } from './routes';
import { routesCommand } from './routes-command';
import { scopes } from './scopes';
import { seeding } from './seeding';
import { tokens } from './tokens';

export const services = {
  'admin-roles': adminRoles,
  agencies,
  appointments,
  command,
  defaults,
  'first-administrator': firstAdministrator,
  limits,
  'lock-out': lockOut,
  entries,
  files,
  people,
  'people-command': peopleCommand,
  rights,
  routes,
  'routes-command': routesCommand,
  scopes,
  seeding,
  tokens,
};
