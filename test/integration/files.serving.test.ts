/** Public files from the folder of this machine. */
import { describeServing } from './files.serving.cases';

jest.setTimeout(60_000);

describeServing('local');
