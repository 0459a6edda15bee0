/**
 * The publication plugin: the gate through which everything becomes public, the append-only publication log, the register of what
 * is public now, and the queries on both.
 */
import bootstrap from './bootstrap';
import { boot } from './operation/boot';
import { acting } from './gate/acting';
import { answer } from './content/answer';
import { appendOnly } from './raw-tables/append-only';
import { catalogue } from './content/catalogue';
import { content } from './content/content';
import { command as logCommand } from './log/command';
import { contract } from './contract/openapi';
import { controllers } from './controllers';
import { derived } from './log/derived';
import { descriptors } from './descriptors';
import destroy from './destroy';
import { databaseClock } from './raw-tables/database-clock';
import { epoch } from './log/start-anew';
import { erasure } from './log/erasure';
import { feed } from './feed/read';
import { gate } from './gate/gate';
import { hotAnswers } from './hot-answers/hot-answers';
import { headWatch } from './log/head-watch';
import { log } from './log/log';
import { publicFiles } from './register/public-files';
import { publicState } from './register/public-state';
import { rawTables } from './raw-tables/migrate';
import { reader } from './reading/reader';
import register from './register-plugin';
import { routes } from './routes';
import { command as searchCommand } from './search/command';
import { search } from './search/search';
import { tree } from './content/tree';
import { withdrawal } from './gate/withdrawal';

export default {
  register,
  bootstrap,
  destroy,
  routes,
  controllers,
  middlewares: { 'hot-answers': hotAnswers },
  services: {
    acting,
    answer,
    'append-only': appendOnly,
    boot,
    catalogue,
    content,
    contract,
    'database-clock': databaseClock,
    derived,
    descriptors,
    epoch,
    erasure,
    feed,
    gate,
    headWatch,
    log,
    'log-command': logCommand,
    'public-files': publicFiles,
    'public-state': publicState,
    'raw-tables': rawTables,
    reader,
    search,
    'search-command': searchCommand,
    tree,
    withdrawal,
  },
};
