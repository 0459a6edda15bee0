/**
 * A world with something to hide: three agencies, and an item of each class in each state that it can be in, every field of it a canary.
 * What is public, was public or is withdrawn is there first (`open`), what never was public and all drafts come after (`hide`), so that a
 * reader without rights can be shown before and after and must see no difference.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Application } from '../support/application';
import { AGENCY, CATEGORY, ITEM } from '../support/city';
import { act, approved, person, seen, type TestPerson } from '../support/review';
import { canaryBook, type Audience, type Book } from './leaks.canaries';

export const GUIDE = 'api::disclosure-guide.disclosure-guide';
export const AGENCIES = { parent: '016109000', own: '016109010', other: '016109260' } as const;
export type AgencyKey = keyof typeof AGENCIES;

export const CLASSES = ['proactive', 'on_request', 'withheld', 'undetermined'] as const;
export type ClassOf = (typeof CLASSES)[number];
export const STATES = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'edited',
  'withdrawn',
  'superseded',
  'full',
  'referred',
  'returned',
] as const;
export type State = (typeof STATES)[number];

/** Only what is disclosed proactively is ever planned or public; a class other than that is given to what was public by withdrawing it. */
const NEVER_PUBLIC: readonly State[] = ['scheduled', 'edited', 'superseded'];
export const isPossible = (disclosure: ClassOf, state: State): boolean =>
  disclosure === 'proactive' ? state !== 'full' : !NEVER_PUBLIC.includes(state);

export interface StoredFile {
  id: number;
  documentId: string;
  sha256: string;
  name: string;
}

/** Something that a caller may ask for by its key. */
export interface Target {
  key: string;
  uid: string;
  documentId: string;
  agency: AgencyKey;
  /** Its documentId is known to the public: it is or was public. */
  isKnown: boolean;
  file: StoredFile | null;
  /** Other keys under which a reader might try it. */
  keys: string[];
  /** Where it was, by its own word, in an older system. */
  addresses: string[];
}

export interface World {
  app: Application;
  book: Book;
  targets: Target[];
  open(): Promise<void>;
  hide(): Promise<void>;
}

type Data = Record<string, unknown>;

const CLASS_FIELDS: Record<ClassOf, Data> = {
  proactive: { disclosure: 'proactive' },
  on_request: { disclosure: 'on_request' },
  withheld: { disclosure: 'withheld', ground: 'internal_affairs' },
  undetermined: { disclosure: 'undetermined' },
};

/** The fields of an item that its public document has (docs/content-api.md); everything else is internal. */
const PUBLIC_FIELDS = new Set([
  'title',
  'formerIndexNumbers',
  'documentNumber',
  'summary',
  'keywords',
  'registrationNumber',
  'legalReviewBody',
  'filingNumber',
  'consultationUrl',
  'repealBasis',
  'cleanupConclusion',
  'language',
  'body',
  'interpretationUnit',
  'legacyAddress',
  'fileName',
  'fileContent',
]);
const PUBLIC_GUIDE_FIELDS = new Set([
  'title',
  'arrangement',
  'waysToObtain',
  'howToApply',
  'fees',
  'remedies',
  'version',
]);

/** The system gives these. */
const GIVEN = ['slug', 'indexNumber'];
/** An open referral keeps an item from the public (条例第十七条). */
const NOT_WHEN_PUBLIC = ['referredTo'];

export async function foundWorld(app: Application): Promise<World> {
  const { strapi } = app;
  const book = canaryBook();
  const targets: Target[] = [];
  const ids = await foundAgencies(strapi);
  const people = {} as Record<AgencyKey, { submitter: TestPerson; approver: TestPerson }>;
  for (const [key, code] of Object.entries(AGENCIES)) {
    people[key as AgencyKey] = {
      submitter: await person(app, 'editor', code, `submitter-${key}`),
      approver: await person(app, 'approver', code, `signer-${key}`),
    };
  }

  const attributesOf = (uid: string) =>
    Object.entries(
      strapi.contentTypes[uid as keyof typeof strapi.contentTypes].attributes as unknown as Record<
        string,
        { type: string; component?: string; writable?: boolean }
      >,
    );

  /** A canary in every attribute that takes a text. */
  const fieldsOf = (uid: string, canary: (field: string) => string, without: string[]): Data => {
    const data: Data = {};
    for (const [name, { type }] of attributesOf(uid)) {
      if (without.includes(name) || ['createdBy', 'updatedBy', 'locale'].includes(name)) continue;
      if (type === 'string')
        data[name] = /Url|Address/.test(name)
          ? `https://old.example/${canary(name)}`
          : canary(name);
      else if (type === 'text') data[name] = `<p>${canary(name)}</p>`;
      else if (name === 'keywords' || name === 'formerIndexNumbers') data[name] = [canary(name)];
    }
    delete data.documentId;
    return data;
  };

  const version = (
    key: string,
    uid: string,
    agency: AgencyKey,
    name: string,
    isPublic: boolean,
  ) => {
    const publicFields = uid === GUIDE ? PUBLIC_GUIDE_FIELDS : PUBLIC_FIELDS;
    return (field: string) => {
      const audience: Audience = isPublic && publicFields.has(field) ? 'everyone' : 'staff';
      return book.plant({ item: key, part: `${name}:${field}`, agency, audience });
    };
  };

  const itemData = async (
    key: string,
    agency: AgencyKey,
    disclosure: ClassOf,
    name: string,
    isPublic: boolean,
  ): Promise<{ data: Data; file: StoredFile }> => {
    const canary = version(key, ITEM, agency, name, isPublic);
    const file = await upload(strapi, canary);
    book.note(file.sha256, {
      item: key,
      part: `${name}:fileContent sha256`,
      agency,
      audience: isPublic ? 'everyone' : 'staff',
    });
    const data: Data = {
      ...fieldsOf(ITEM, canary, [...GIVEN, ...(isPublic ? NOT_WHEN_PUBLIC : [])]),
      ...CLASS_FIELDS[disclosure],
      agency: { documentId: ids[agency] },
      source: 'made',
      nature: 'other_policy',
      generatedOn: '2026-05-12',
      priorPublishedOn: '2026-05-13',
      clauses: disclosure === 'proactive' ? [{ documentId: ids.clause }] : [],
      mainColumn: { documentId: ids.column },
      sourceAttribute: 'proactive',
      sourceAttributeOn: '2026-05-12',
      attachments: [file.id],
      consultations: [
        {
          thirdParty: canary('consultations.thirdParty'),
          sentOn: '2026-05-01',
          receivedOn: '2026-05-02',
          answeredOn: '2026-05-03',
          outcome: 'agreed',
          decisionReason: canary('consultations.decisionReason'),
        },
      ],
    };
    return { data, file };
  };

  const items = strapi.documents(ITEM);
  const add = async (
    key: string,
    agency: AgencyKey,
    disclosure: ClassOf,
    { isPublic = false, version: name = 'draft', more = {} as Data } = {},
  ): Promise<Target> => {
    const { data, file } = await itemData(key, agency, disclosure, name, isPublic);
    const { documentId } = await items.create({ data: { ...data, ...more } as never });
    const target: Target = {
      key,
      uid: ITEM,
      documentId,
      agency,
      isKnown: isPublic,
      file,
      keys: [],
      addresses: [String(data.legacyAddress)],
    };
    targets.push(target);
    if (!isPublic)
      book.note(documentId, { item: key, part: 'documentId', agency, audience: 'staff' });
    return target;
  };
  const publish = ({ documentId }: Target) => approved(strapi, () => items.publish({ documentId }));
  const revise = async (target: Target, name: string, isPublic: boolean, disclosure: ClassOf) => {
    const { data, file } = await itemData(target.key, target.agency, disclosure, name, isPublic);
    const update = () => items.update({ documentId: target.documentId, data: data as never });
    await (isPublic ? approved(strapi, update) : update());
    target.file = file;
    target.addresses.push(String(data.legacyAddress));
    if (isPublic) await publish(target);
  };
  const does = async (
    target: Target,
    who: 'submitter' | 'approver',
    action: string,
    input: Data = {},
  ) => act(strapi, target.documentId, action, people[target.agency][who], input);
  const note = (target: Target, field: string) =>
    book.plant({
      item: target.key,
      part: `review:${field}`,
      agency: target.agency,
      audience: 'staff',
    });
  const submit = (target: Target) =>
    does(target, 'submitter', 'submit', { comment: note(target, 'submit.comment') });
  const approve = async (target: Target) => {
    await submit(target);
    const { contentHash } = await seen(strapi, target.documentId);
    await does(target, 'approver', 'approve', {
      contentHash,
      manualCheck: true,
      comment: note(target, 'approve.comment'),
    });
  };

  const withdrawn: { target: Target; disclosure: ClassOf }[] = [];
  const edited: { target: Target }[] = [];
  const guides: Target[] = [];

  return {
    app,
    book,
    targets,

    async open() {
      for (const agency of ['own', 'other'] as const) {
        await publish(
          await add(`public.${agency}`, agency, 'proactive', {
            isPublic: true,
            version: 'published',
          }),
        );
      }
      await add('other.draft', 'other', 'withheld');
      for (const disclosure of CLASSES) {
        const target = await add(`${disclosure}.withdrawn`, 'own', 'proactive', {
          isPublic: true,
          version: 'published',
        });
        await publish(target);
        if (disclosure === 'proactive') {
          await does(target, 'approver', 'withdraw', {
            kind: 'withdrawn',
            reason: note(target, 'withdraw.reason'),
          });
        } else {
          const { contentHash } = await seen(strapi, target.documentId);
          const office = await officeOf(app);
          await act(strapi, target.documentId, 'reclassify', office, {
            contentHash,
            disclosure,
            ...(disclosure === 'withheld' && {
              ground: 'internal_affairs',
              groundDiscretion: note(target, 'groundDiscretion'),
            }),
            ...(disclosure === 'on_request' && {
              disclosureReason: note(target, 'disclosureReason'),
            }),
            ...(disclosure === 'undetermined' && {
              researchNote: note(target, 'researchNote'),
              decisionOwner: note(target, 'decisionOwner'),
            }),
            reason: note(target, 'reclassify.reason'),
          });
        }
        book.close(target.key, 'published');
        withdrawn.push({ target, disclosure });
      }
      const superseded = await add('proactive.superseded', 'own', 'proactive', {
        isPublic: true,
        version: 'first',
      });
      await publish(superseded);
      await revise(superseded, 'second', true, 'proactive');
      book.close(superseded.key, 'first');
      const base = await add('proactive.edited', 'own', 'proactive', {
        isPublic: true,
        version: 'published',
      });
      await publish(base);
      edited.push({ target: base });
      for (const disclosure of ['on_request', 'withheld', 'undetermined'] as const) {
        // Both versions bear one number (条例第三十七条), which the public one says.
        const documentNumber = `安水发〔2026〕${disclosure.length}号`;
        const full = await add(`${disclosure}.full`, 'own', disclosure, {
          more: { documentNumber },
        });
        await publish(
          await add(`partial.${disclosure}`, 'own', 'proactive', {
            isPublic: true,
            version: 'published',
            more: {
              documentNumber,
              isPartialVersion: true,
              fullVersion: { documentId: full.documentId },
            },
          }),
        );
      }
      guides.push(await addGuide('guide.edited', true), await addGuide('guide.withdrawn', true));
      await strapi.documents(GUIDE).unpublish({ documentId: guides[1]?.documentId ?? '' });
      book.close('guide.withdrawn', 'published');
    },

    async hide() {
      for (const disclosure of CLASSES) {
        for (const state of STATES.filter((one) => isPossible(disclosure, one))) {
          if (['edited', 'withdrawn', 'superseded', 'full'].includes(state)) continue;
          const target = await add(`${disclosure}.${state}`, 'own', disclosure);
          if (state === 'submitted') await submit(target);
          if (state === 'approved' || state === 'scheduled') await approve(target);
          if (state === 'scheduled') {
            const { contentHash } = await seen(strapi, target.documentId);
            await does(target, 'approver', 'schedule', {
              contentHash,
              publishAt: '2099-01-01T09:00:00+08:00',
            });
          }
          if (state === 'returned') {
            await submit(target);
            await does(target, 'approver', 'return', { reason: note(target, 'return.reason') });
          }
          if (state === 'referred') {
            await does(target, 'approver', 'refer', {
              body: note(target, 'refer.body'),
              sentOn: '2026-05-12',
              reason: note(target, 'refer.reason'),
            });
          }
        }
      }
      for (const { target } of edited) await revise(target, 'draft', false, 'proactive');
      for (const { target, disclosure } of withdrawn)
        await revise(target, 'draft', false, disclosure);
      guides.push(await addGuide('guide.draft', false));
    },
  };

  async function addGuide(key: string, isPublic: boolean): Promise<Target> {
    const canary = version(key, GUIDE, 'own', isPublic ? 'published' : 'draft', isPublic);
    const { documentId } = await strapi.documents(GUIDE).create({
      data: {
        ...fieldsOf(GUIDE, canary, []),
        kind: 'guide',
        state: 'issued',
        agency: { documentId: ids.own },
        workingUnit: { documentId: ids.office },
      } as never,
    });
    if (isPublic) await approved(strapi, () => strapi.documents(GUIDE).publish({ documentId }));
    else book.note(documentId, { item: key, part: 'documentId', agency: 'own', audience: 'staff' });
    const target: Target = {
      key,
      uid: GUIDE,
      documentId,
      agency: 'own',
      isKnown: isPublic,
      file: null,
      keys: [],
      addresses: [],
    };
    targets.push(target);
    return target;
  }
}

let office: TestPerson | null = null;
const officeOf = async (app: Application): Promise<TestPerson> =>
  (office ??= await person(app, 'disclosure_office', AGENCIES.parent, 'office-of-the-world'));

async function foundAgencies(strapi: Core.Strapi) {
  const make = async (uid: string, data: Data) =>
    (await strapi.documents(uid as never).create({ data: data as never })).documentId;
  const agency = (key: AgencyKey, name: string, parent: string | null) =>
    make(AGENCY, {
      name,
      code: AGENCIES[key],
      level: 'municipal',
      kind: 'department',
      ...(parent && { parent: { documentId: parent } }),
    });
  const parent = await agency('parent', '安康市人民政府', null);
  const own = await agency('own', '安康市水利局', parent);
  return {
    parent,
    own,
    other: await agency('other', '平利县人民政府', parent),
    clause: await make(CATEGORY, {
      scheme: 'statutory',
      code: 'art20_1',
      name: '行政法规、规章和规范性文件',
      order: 1,
    }),
    column: await make('api::site-column.site-column', {
      site: '6109000000',
      code: 'zcwj',
      name: '政策文件',
      order: 1,
    }),
    office: await make('api::office.office', {
      name: '信息公开科',
      kind: 'working_unit',
      address: '安康市',
      agency: { documentId: own },
    }),
  };
}

/** A text file whose name, content and description are canaries. */
async function upload(strapi: Core.Strapi, canary: (field: string) => string): Promise<StoredFile> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-leaks-'));
  const filepath = path.join(folder, 'file.txt');
  const content = `附件 ${canary('fileContent')}`;
  writeFileSync(filepath, content);
  const name = `${canary('fileName')}.txt`;
  const [file] = (await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: {
        fileInfo: {
          name,
          alternativeText: canary('fileAlternativeText'),
          caption: canary('fileCaption'),
        },
      },
      files: {
        filepath,
        originalFilename: name,
        mimetype: 'text/plain',
        size: Buffer.byteLength(content),
      },
    })) as { id: number; documentId: string; provider_metadata: { sha256: string } }[];
  rmSync(folder, { recursive: true });
  if (!file) throw new Error('nothing was uploaded');
  return { id: file.id, documentId: file.documentId, sha256: file.provider_metadata.sha256, name };
}
