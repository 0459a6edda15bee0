export { zhHans as zh } from './zh-Hans';
