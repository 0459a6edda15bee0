/** The services of this plugin, by the names others call them. */
import { afterRestore } from './after-restore';
import { command } from './command';
import { dispatcher } from './dispatcher';
import { receipts } from './receipts';
import { refusals } from './refusals';
import { sites } from './sites';

export const services = {
  'after-restore': afterRestore,
  command,
  dispatcher,
  receipts,
  refusals,
  sites,
};
