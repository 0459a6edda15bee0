/** The refusals at the doors of the admin: 403 with a code, or 400 at the field. */
import createHttpError from 'http-errors';
import { errors } from '@strapi/utils';

const forbidden = (code: string, message: string) =>
  createHttpError(403, message, { name: 'ForbiddenError', details: { code } });

export const otherAgency = () =>
  forbidden('other_agency', '您在有关公开主体没有这项权限，不能进行此操作。');

export const unseenReference = () =>
  forbidden('unseen_reference', '引用了您无权查看的信息或文件，不能保存。');

export const withoutAgency = () =>
  new errors.ValidationError('请选择公开主体。', {
    errors: [{ path: ['agency'], name: 'agency_missing', message: '请选择公开主体。' }],
  });

/** @param key as it was sent: `filters.body`. */
export const unlisted = (key: string, allowed: readonly string[]) =>
  new errors.ValidationError(`列表不支持按“${key}”查询、筛选或者排序。`, {
    code: 'not_listed',
    errors: [{ path: [key], name: 'not_listed', message: `allowed: ${allowed.join(' ')}` }],
  });
