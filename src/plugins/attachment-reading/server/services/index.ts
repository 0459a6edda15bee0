import { catchUp } from './catch-up';
import { reading } from './reading';

export const services = { catchUp, reading };
