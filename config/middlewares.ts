import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  // Before the parser: its own errors are 500s that repeat what was sent.
  'plugin::access.unreadable-body',
  { name: 'strapi::body', config: { jsonLimit: '4mb', formLimit: '256kb', textLimit: '256kb' } },
  'plugin::attachment-reading.remove-sent-files',
  'plugin::access.unstorable-text',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './public/favicon.png' } },
  'strapi::public',
];

export default config;
