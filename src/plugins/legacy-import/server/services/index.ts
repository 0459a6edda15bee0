/** What the plugin offers: `command` for the terminal, `importer` for other code of the same process. */
import { command } from './command';
import { importer } from './importer';

export const services = { command, importer };
