import { scans } from './scans';

export const services = { scans };
