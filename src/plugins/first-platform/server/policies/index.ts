/** Who in the admin sees what of delivery (docs/roles.md). Policies of the routes; 403 where they answer false. */
const READ = 'plugin::content-manager.explorer.read';
const ITEM = 'api::information-item.information-item';
const MACHINE_ROOM = 'gongkai-system_administrator';

export interface PolicyContext {
  state: {
    userAbility?: { can(action: string, subject: string): boolean };
    user?: { roles?: { code: string }[] };
  };
}

/** Whoever may read information items in the Content Manager, by a role of ours or of the city's own. */
export const mayReadItems = ({ state }: PolicyContext): boolean =>
  state.userAbility?.can(READ, ITEM) ?? false;

/** The same people, and the system administrator: whether sites are reached is his business. */
export const maySeeSites = (context: PolicyContext): boolean =>
  mayReadItems(context) ||
  (context.state.user?.roles ?? []).some(({ code }) => code === MACHINE_ROOM);

export const policies = { 'may-read-items': mayReadItems, 'may-see-sites': maySeeSites };
