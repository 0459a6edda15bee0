import { removeSentFiles } from './remove-sent-files';
import { sortSentFiles } from './sort-sent-files';

export const middlewares = {
  'sort-sent-files': sortSentFiles,
  'remove-sent-files': removeSentFiles,
};
