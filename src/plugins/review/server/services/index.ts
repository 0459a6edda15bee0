/** The plugin's services by name. */
import { actions } from '../actions/actions';
import { clock } from '../clock/clock';
import { delegations } from '../delegation/delegations';
import { filling } from '../filling/filling';
import { clearance } from '../gate/clearance';
import { queues } from '../queues/queues';
import { reading } from '../reading/reading';
import { view } from '../view/view';

export const services = { actions, clearance, clock, delegations, filling, queues, reading, view };
