/**
 * A few items left on their way: submitted, in review, returned, scheduled for next week, and a withheld one whose re-assessment is due today.
 * None of them is public, so no count of the demonstration changes.
 */
import type { Core } from '@strapi/strapi';
import type { DemoPerson } from './demo-messages';
import { actorOf } from './demo-actors';
import { act, ITEM, reviewersOf, reviewUpToApproval } from './review-item';

const AGENCY_CODE = 'DEMO00024';
const CLAUSE_CODE = 'art20_1';
const DAY_MS = 24 * 60 * 60 * 1000;

const TITLES = {
  submitted: '安康市人民政府办公室关于做好冬季防火工作的通知（示范：已送审）',
  inReview: '安康市人民政府办公室关于开展政务公开培训的通知（示范：审查中）',
  returned: '安康市人民政府办公室关于调整窗口服务时间的通知（示范：已退回）',
  scheduled: '安康市人民政府办公室关于元旦值班工作安排的通知（示范：定时发布）',
  withheld: '安康市人民政府办公室后勤物资管理内部台账（示范：不予公开，待评估审查）',
} as const;

interface Acting {
  run<Result>(
    as: { actor: string; personId: number },
    work: () => Promise<Result>,
  ): Promise<Result>;
}

export async function showReview(
  strapi: Core.Strapi,
  people: readonly DemoPerson[],
): Promise<void> {
  if ((await strapi.db.query(ITEM).count({ where: { title: TITLES.submitted } })) > 0) return;
  const editor = await actorOf(strapi, people, 'editor', AGENCY_CODE);
  const { levels, approver } = await reviewersOf(strapi, people);
  const [secrecy] = levels;
  const data = await commonData(strapi);
  const acting = strapi.plugin('publication').service('acting') as unknown as Acting;
  const draft = async (title: string, more: Record<string, unknown> = {}): Promise<string> => {
    const made = await acting.run({ actor: editor.email, personId: editor.personId }, () =>
      strapi.documents(ITEM).create({ data: { ...data, title, ...more } as never }),
    );
    return made.documentId;
  };

  await act(strapi, await draft(TITLES.submitted), 'submit', editor);

  const inReview = await draft(TITLES.inReview);
  await act(strapi, inReview, 'submit', editor);
  await act(strapi, inReview, 'review', secrecy, { comment: '不涉密，可以公开。' });

  const returned = await draft(TITLES.returned);
  await act(strapi, returned, 'submit', editor);
  await act(strapi, returned, 'return', secrecy, { reason: '请补充调整后的起止时间。' });

  const scheduled = await draft(TITLES.scheduled);
  await reviewUpToApproval(strapi, scheduled, { submitter: editor, levels });
  await act(strapi, scheduled, 'approve', approver);
  const publishAt = new Date(Date.now() + 7 * DAY_MS).toISOString();
  await act(strapi, scheduled, 'schedule', approver, { publishAt });

  await draft(TITLES.withheld, {
    disclosure: 'withheld',
    clauses: [],
    ground: 'internal_affairs',
    groundDiscretion: '属后勤管理的内部事务信息，对公众权利义务不产生影响。',
    reassessOn: shanghaiDate(new Date()),
  });
}

/** What the rules ask of every item, so that nothing but its review stands between it and the public. */
async function commonData(strapi: Core.Strapi): Promise<Record<string, unknown>> {
  const idOf = async (uid: string, where: Record<string, unknown>) => {
    const found = (await strapi.db.query(uid).findOne({ select: ['id', 'documentId'], where })) as {
      documentId: string;
    } | null;
    if (!found) throw new Error(`the demonstration city has no ${uid} ${JSON.stringify(where)}`);
    return { documentId: found.documentId };
  };
  return {
    agency: await idOf('api::agency.agency', { code: AGENCY_CODE }),
    clauses: [
      await idOf('api::catalogue-category.catalogue-category', {
        scheme: 'statutory',
        code: CLAUSE_CODE,
      }),
    ],
    source: 'made',
    generatedOn: shanghaiDate(new Date()),
    summary: '示范数据，用于展示发布前审查的各个环节。',
    nature: 'other_policy',
    disclosure: 'proactive',
    body: '<p>各县（市、区）人民政府，市政府各工作部门：</p><p>示范正文。</p>',
  };
}

const shanghaiDate = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at);
