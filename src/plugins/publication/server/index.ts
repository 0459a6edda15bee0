/**
 * The publication plugin: the gate through which everything becomes public, the append-only publication log, the register of what
 * is public now, and the queries on both.
 */
import bootstrap from './bootstrap';
import { boot } from './operation/boot';
import { acting } from './gate/acting';
import { answer } from './content/answer';
import { appendOnly } from './raw-tables/append-only';
import { content } from './content/content';
import { controllers } from './controllers';
import { descriptors } from './descriptors';
import destroy from './destroy';
import { databaseClock } from './raw-tables/database-clock';
import { erasure } from './log/erasure';
import { feed } from './feed/read';
import { gate } from './gate/gate';
import { headWatch } from './log/head-watch';
import { publicFiles } from './register/public-files';
import { publicState } from './register/public-state';
import { rawTables } from './raw-tables/migrate';
import { reader } from './reading/reader';
import register from './register-plugin';
import { routes } from './routes';
import { withdrawal } from './gate/withdrawal';

export default {
  register,
  bootstrap,
  destroy,
  routes,
  controllers,
  services: {
    acting,
    answer,
    'append-only': appendOnly,
    boot,
    content,
    'database-clock': databaseClock,
    descriptors,
    erasure,
    feed,
    gate,
    headWatch,
    'public-files': publicFiles,
    'public-state': publicState,
    'raw-tables': rawTables,
    reader,
    withdrawal,
  },
};
