export { zhHans as en } from './zh-Hans';
