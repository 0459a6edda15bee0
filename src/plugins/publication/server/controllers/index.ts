import { assessment } from './assessment';

export const controllers = { assessment };
