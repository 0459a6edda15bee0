/** The plugin's services by name. */
import { actions } from '../actions/actions';
import { clearance } from '../gate/clearance';

export const services = { actions, clearance };
