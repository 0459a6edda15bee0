/**
 * Whether this Node can run the CMS: 20 to 24. Strapi supports no newer one, and better-sqlite3 no older one.
 * Written for old Nodes too, so that they get a sentence and not a syntax error.
 */
import { LauncherStop } from './say.mjs';

export const OLDEST_NODE = 20;
export const FIRST_UNSUPPORTED_NODE = 25;

/** Throws when `version` (such as "20.11.1") is outside the supported range. */
export function checkNode(version = process.versions.node) {
  const major = Number(version.split('.')[0]);
  if (major >= OLDEST_NODE && major < FIRST_UNSUPPORTED_NODE) return;
  throw new LauncherStop(
    `本机 Node.js 为 ${version}，需要 20 至 24 版。请安装 Node.js 20（https://nodejs.org，或 nvm install 20）后重试。`,
    `This is Node.js ${version}; versions 20 to 24 are supported. Install Node.js 20 (https://nodejs.org, or nvm install 20) and try again.`,
  );
}
