/** Public files from an S3-compatible store: the same cases as from the folder, and what a store adds that can fail. */
import { describeServing } from './files.serving.cases';

jest.setTimeout(60_000);

describeServing('s3');
