import { removeSentFiles } from './remove-sent-files';

export const middlewares = { 'remove-sent-files': removeSentFiles };
