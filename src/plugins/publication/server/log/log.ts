/** The log as operators care for it: checked, its register made anew, its superseded documents erased. */
import type { Core } from '@strapi/strapi';
import { rebuildRegister, type Rebuilt } from './rebuild';
import { redactLog, type Redacted, type Redaction } from './redact';
import { verifyLog, type LogProgress, type LogVerdict } from './verify';

export interface LogCare {
  verify(progress?: LogProgress): Promise<LogVerdict>;
  rebuild(progress?: LogProgress): Promise<Rebuilt>;
  redact(redaction: Redaction, progress?: LogProgress): Promise<Redacted>;
}

export const log = ({ strapi }: { strapi: Core.Strapi }): LogCare => ({
  verify: (progress) => verifyLog(strapi, progress),
  rebuild: (progress) => rebuildRegister(strapi, progress),
  redact: (redaction, progress) => redactLog(strapi, redaction, progress),
});
