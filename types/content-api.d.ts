/** The content API for front ends. Generated from the contract (npm run types): change that. */
export interface paths {
  '/api/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Agencies (公开主体): a page of what is public now */
    get: operations['listAgency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The agencies as the tree that they are now */
    get: operations['agencyTree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/agencies/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Agencies (公开主体): one */
    get: operations['getAgency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalogue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The catalogue (政府信息公开目录) as a tree with counts */
    get: operations['catalogue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalogue-categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Catalogue categories (目录类目): a page of what is public now */
    get: operations['listCatalogueCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/catalogue-categories/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Catalogue categories (目录类目): one */
    get: operations['getCatalogueCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/columns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Columns of the sites (栏目): a page of what is public now */
    get: operations['listSiteColumn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/columns/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Columns of the sites (栏目): one */
    get: operations['getSiteColumn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/disclosure-guides': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disclosure guides and rules (政府信息公开指南、制度): a page of what is public now */
    get: operations['listDisclosureGuide'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/disclosure-guides/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disclosure guides and rules (政府信息公开指南、制度): one */
    get: operations['getDisclosureGuide'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/disclosure-matters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disclosure matters (公开事项): a page of what is public now */
    get: operations['listDisclosureMatter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/disclosure-matters/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disclosure matters (公开事项): one */
    get: operations['getDisclosureMatter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/feed/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What changed after a position, the newest entry of each subject */
    get: operations['getChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/files/{sha256}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file under a name that a public item lists */
    get: operations['getFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Information items (政府信息): a page of what is public now */
    get: operations['listInformationItem'];
    put?: never;
    /** A new draft */
    post: operations['createItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/answer-referral': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['answerReferralItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['approveItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/assess': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['assessItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['checkItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/confirm-erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['confirmErasureItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/countersign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['countersignItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/propose-erasure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['proposeErasureItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['publishItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/reassess': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['reassessItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/reclassify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['reclassifyItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/record-paper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['recordPaperItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/refer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['referItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['returnItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['reviewItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['scheduleItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['submitItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/unschedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['unscheduleItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/verify-paper': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['verifyPaperItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/actions/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['withdrawItem'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{documentId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The draft: fields, state, revision, contentHash */
    get: operations['readDraft'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/information-items/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Information items (政府信息): one */
    get: operations['getInformationItem'];
    /** Change a draft; what is absent stays */
    put: operations['updateItem'];
    post?: never;
    /** Delete a draft */
    delete: operations['deleteItem'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/legacy-urls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The item that an address of an older system led to */
    get: operations['legacyUrl'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Offices and venues (政府信息公开工作机构、查阅场所): a page of what is public now */
    get: operations['listOffice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Offices and venues (政府信息公开工作机构、查阅场所): one */
    get: operations['getOffice'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['getContract'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Full text of what is public now, with highlights and facets */
    get: operations['search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Agency: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      name: string | null;
      shortName: string | null;
      /** @description organisation code of 9 characters or credit code of 18 */
      code: string | null;
      regionCode: string | null;
      level: ('national' | 'provincial' | 'municipal' | 'county' | 'township') | null;
      kind:
        | (
            | 'government'
            | 'department'
            | 'dispatched_organ'
            | 'dispatched_body'
            | 'directly_affiliated'
            | 'internal_unit'
            | 'vertically_managed'
            | 'development_zone'
            | 'coordination_body'
            | 'authorised_organisation'
            | 'entrusted_organisation'
            | 'public_institution'
          )
        | null;
      parent: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      successor: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      /** @description a calendar date in Asia/Shanghai */
      validFrom: string | null;
      /** @description a calendar date in Asia/Shanghai */
      validTo: string | null;
      sector: string | null;
      website: string | null;
      siteCode: string | null;
      functions: string | null;
      internalUnits: {
        name: string | null;
        duties: string | null;
      }[];
      leaders: {
        name: string | null;
        position: string | null;
        duties: string | null;
      }[];
      updatedAt: string | null;
    };
    AgencyBranch: {
      documentId: string;
      code: string | null;
      name: string | null;
      shortName: string | null;
      /** @enum {unknown} */
      level: 'national' | 'provincial' | 'municipal' | 'county' | 'township' | null;
      children: components['schemas']['AgencyBranch'][];
    };
    AgencyFilters: {
      $and?: components['schemas']['AgencyFilters'][];
      $or?: components['schemas']['AgencyFilters'][];
      $not?: components['schemas']['AgencyFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      name?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      code?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      level?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      kind?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
    };
    AgencyInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      name?: string | null;
      shortName?: string | null;
      /** @description organisation code of 9 characters or credit code of 18 */
      code?: string | null;
      regionCode?: string | null;
      level?: ('national' | 'provincial' | 'municipal' | 'county' | 'township') | null;
      kind?:
        | (
            | 'government'
            | 'department'
            | 'dispatched_organ'
            | 'dispatched_body'
            | 'directly_affiliated'
            | 'internal_unit'
            | 'vertically_managed'
            | 'development_zone'
            | 'coordination_body'
            | 'authorised_organisation'
            | 'entrusted_organisation'
            | 'public_institution'
          )
        | null;
      parent?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      successor?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      /** @description a calendar date in Asia/Shanghai */
      validFrom?: string | null;
      /** @description a calendar date in Asia/Shanghai */
      validTo?: string | null;
      sector?: string | null;
      website?: string | null;
      siteCode?: string | null;
      functions?: string | null;
      internalUnits?: {
        name: string | null;
        duties: string | null;
      }[];
      leaders?: {
        name: string | null;
        position: string | null;
        duties: string | null;
      }[];
      updatedAt?: string | null;
    };
    AgencyTree: {
      data: components['schemas']['AgencyBranch'][];
      meta: {
        /** @description agencies in this tree */
        total: number;
        /** @description false: more than 10,000, the rest is missing */
        isWhole: boolean;
      };
    };
    AnswerReferralInput: {
      answeredOn: string;
      answer: string;
    };
    ApproveInput: {
      contentHash: string;
      lightHash?: string;
      manualCheck?: boolean;
      comment?: string;
    };
    AssessInput: Record<string, never>;
    Assessment: {
      data: {
        /** @enum {unknown} */
        decision: 'may_publish' | 'must_not_publish';
        violations: components['schemas']['Finding'][];
        warnings: components['schemas']['Finding'][];
        review: {
          /** @description the code that publishing would answer; null: nothing is missing */
          refusal: string | null;
        };
      };
    };
    Candidates: {
      data: {
        documentId: string;
        /** @description whose it is, as at publication */
        agency: {
          documentId: string;
          name?: string | null;
          code?: string | null;
        } | null;
        url: string;
      }[];
      meta: Record<string, never>;
    };
    Catalogue: {
      data: components['schemas']['CatalogueBranch'][];
      meta: {
        /** @enum {unknown} */
        by: 'agency' | 'subject' | 'genre' | 'statutory' | 'matter' | 'column' | 'nature' | 'year';
        /** @description all items, each once */
        total: number;
        /** @description items that name nothing */
        unassigned: number;
      };
    };
    CatalogueBranch: {
      documentId: string | null;
      code: string | null;
      name: string | null;
      /** @description items that name it */
      own: number;
      /** @description items that name it or anything below it, each once */
      total: number;
      children: components['schemas']['CatalogueBranch'][];
    };
    CatalogueCategory: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      scheme: ('subject' | 'genre' | 'statutory' | 'audience') | null;
      code: string | null;
      name: string | null;
      parent: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      order: number;
      updatedAt: string | null;
    };
    CatalogueCategoryFilters: {
      $and?: components['schemas']['CatalogueCategoryFilters'][];
      $or?: components['schemas']['CatalogueCategoryFilters'][];
      $not?: components['schemas']['CatalogueCategoryFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      name?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      code?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      scheme?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      order?:
        | number
        | {
            $eq?: number;
            $ne?: number;
            $in?: number[] | string;
            $notIn?: number[] | string;
            $gt?: number;
            $gte?: number;
            $lt?: number;
            $lte?: number;
            $null?: boolean;
            $notNull?: boolean;
          };
    };
    CatalogueCategoryInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      scheme?: ('subject' | 'genre' | 'statutory' | 'audience') | null;
      code?: string | null;
      name?: string | null;
      parent?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      order?: number;
      updatedAt?: string | null;
    };
    ChangesPage: {
      data: {
        /** @constant */
        specversion: '1.0';
        /** Format: uuid */
        id: string;
        source: string;
        /** @description gongkai.<type>.published, .revised or .withdrawn. Types are agency, catalogue_category, disclosure_guide, disclosure_matter, information_item, office; more may be added: pass over what you do not know. */
        type: string;
        /** @description documentId */
        subject: string;
        /** Format: date-time */
        time: string;
        /** @description zero-padded: the order of text is the order of numbers */
        sequence: string;
        epoch: string;
        /** @description SHA-256 of the RFC 8785 form of data */
        datahash: string;
        /** @constant */
        datacontenttype: 'application/json';
        /** @description the public document, or the withdrawal */
        data: {
          documentId: string;
        } & {
          [key: string]: unknown;
        };
      }[];
      meta: {
        /** @description <epoch>:<sequence> */
        next: string;
        /** @description <epoch>:<sequence> */
        latest: string;
      };
    };
    CheckInput: {
      contentHash: string;
      lightHash: string;
      manualCheck?: boolean;
      comment?: string;
    };
    ConfirmErasureInput: {
      erasure: number;
    };
    CountersignInput: {
      debt: number;
      /** @enum {string} */
      decision: 'confirmed' | 'overruled';
      reason?: string;
    };
    CreateItem: {
      data: {
        title: string;
        formerIndexNumbers?: string[] | null;
        documentNumber?: string | null;
        agency: unknown;
        jointAgencies?: unknown[] | null;
        jointSignatureEvidence?: string | null;
        source?: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
        matter?: unknown | null;
        generatedOn?: string | null;
        effectiveOn?: string | null;
        repealedOn?: string | null;
        validity?: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
        disclosureTerm?: ('long_term' | 'until') | null;
        disclosedUntil?: string | null;
        summary?: string | null;
        keywords?: string[] | null;
        subjects?: unknown[] | null;
        genre?: unknown | null;
        audiences?: unknown[] | null;
        nature?: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
        registrationNumber?: string | null;
        legalReviewBody?: string | null;
        legalReviewedOn?: string | null;
        filingNumber?: string | null;
        consultationUrl?: string | null;
        validUntil?: string | null;
        repealBasis?: string | null;
        cleanupConclusion?: string | null;
        clauses?: unknown[] | null;
        carrier?: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
        recordForm?: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
        language?: string | null;
        body?: string | null;
        attachments?: unknown[] | null;
        mainColumn?: unknown | null;
        otherColumns?: unknown[] | null;
        pinned?: boolean;
        /** @enum {string} */
        disclosure?: 'proactive' | 'on_request' | 'withheld' | 'undetermined';
        disclosureReason?: string | null;
        ground?:
          | (
              | 'state_secret'
              | 'forbidden_by_law'
              | 'endangers_security'
              | 'commercial_secret'
              | 'personal_privacy'
              | 'internal_affairs'
              | 'process_information'
              | 'enforcement_file'
            )
          | null;
        groundLaw?: string | null;
        groundHarm?: string | null;
        groundDiscretion?: string | null;
        approvalDocument?: string | null;
        declassificationDocument?: string | null;
        consultations?:
          | {
              thirdParty: string;
              sentOn?: string | null;
              receivedOn?: string | null;
              answeredOn?: string | null;
              outcome?:
                | (
                    | 'agreed'
                    | 'refused_with_grounds'
                    | 'refused_without_grounds'
                    | 'silent'
                    | 'unreachable'
                  )
                | null;
              organDecision?: ('disclose' | 'withhold' | 'override') | null;
              decisionReason?: string | null;
              toldOn?: string | null;
            }[]
          | null;
        reassessOn?: string | null;
        researchNote?: string | null;
        decisionOwner?: string | null;
        referredTo?: string | null;
        referredOn?: string | null;
        referralAnsweredOn?: string | null;
        priorPublicationAddress?: string | null;
        priorPublishedOn?: string | null;
        sourceAttribute?: ('proactive' | 'on_request' | 'withheld') | null;
        sourceAttributeReason?: string | null;
        sourceAttributeSigner?: string | null;
        sourceAttributeOn?: string | null;
        sourceAttributeMark?: string | null;
        isPartialVersion?: boolean;
        fullVersion?: unknown | null;
        interprets?: unknown[] | null;
        interpretationKind?:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit?: string | null;
        noInterpretationReason?: string | null;
        supersedes?: unknown[] | null;
        repeals?: unknown[] | null;
        corrects?: unknown[] | null;
        legacySource?: string | null;
        legacyId?: string | null;
        legacyAddress?: string | null;
      };
    };
    DisclosureGuide: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      kind: ('guide' | 'rules') | null;
      title: string | null;
      agency: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name: string | null;
        code: string | null;
      } | null;
      /** @description HTML */
      arrangement: string | null;
      /** @description HTML */
      waysToObtain: string | null;
      /** @description HTML */
      howToApply: string | null;
      /** @description HTML */
      fees: string | null;
      /** @description HTML */
      remedies: string | null;
      workingUnit: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      state: ('drafting' | 'legal_review' | 'public_consultation' | 'issued') | null;
      version: string | null;
      /**
       * Format: date-time
       * @description an instant in UTC
       */
      firstPublishedAt: string;
      updatedAt: string | null;
    };
    DisclosureGuideFilters: {
      $and?: components['schemas']['DisclosureGuideFilters'][];
      $or?: components['schemas']['DisclosureGuideFilters'][];
      $not?: components['schemas']['DisclosureGuideFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      title?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      kind?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      firstPublishedAt?:
        | string
        | {
            /** @description a date (midnight UTC) or a time with its offset */
            $eq?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            /** @description a date (midnight UTC) or a time with its offset */
            $gt?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $gte?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $lt?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      agency?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        subtree?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
    };
    DisclosureGuideInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      kind?: ('guide' | 'rules') | null;
      title?: string | null;
      agency?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name: string | null;
        code: string | null;
      } | null;
      /** @description HTML */
      arrangement?: string | null;
      /** @description HTML */
      waysToObtain?: string | null;
      /** @description HTML */
      howToApply?: string | null;
      /** @description HTML */
      fees?: string | null;
      /** @description HTML */
      remedies?: string | null;
      workingUnit?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      state?: ('drafting' | 'legal_review' | 'public_consultation' | 'issued') | null;
      version?: string | null;
      /**
       * Format: date-time
       * @description an instant in UTC
       */
      firstPublishedAt?: string;
      updatedAt?: string | null;
    };
    DisclosureMatter: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      code: string | null;
      firstLevelName: string | null;
      secondLevelName: string | null;
      contentElements: string | null;
      basis: string | null;
      timeLimitWorkingDays: number | null;
      timeLimitDays: number | null;
      timeLimitText: string | null;
      agency: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      sector: string | null;
      channels: string[];
      audience: string | null;
      way: string | null;
      level: string | null;
      duration: string | null;
      defaultClause: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      nature: string | null;
      updatedAt: string | null;
    };
    DisclosureMatterFilters: {
      $and?: components['schemas']['DisclosureMatterFilters'][];
      $or?: components['schemas']['DisclosureMatterFilters'][];
      $not?: components['schemas']['DisclosureMatterFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      code?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
    };
    DisclosureMatterInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      code?: string | null;
      firstLevelName?: string | null;
      secondLevelName?: string | null;
      contentElements?: string | null;
      basis?: string | null;
      timeLimitWorkingDays?: number | null;
      timeLimitDays?: number | null;
      timeLimitText?: string | null;
      agency?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      sector?: string | null;
      channels?: string[];
      audience?: string | null;
      way?: string | null;
      level?: string | null;
      duration?: string | null;
      defaultClause?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      nature?: string | null;
      updatedAt?: string | null;
    };
    DraftAnswer: {
      data: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        title: string | null;
        formerIndexNumbers: string[];
        documentNumber: string | null;
        agency: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        } | null;
        jointAgencies: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        }[];
        jointSignatureEvidence: string | null;
        source: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
        matter: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        } | null;
        /** @description a calendar date in Asia/Shanghai */
        generatedOn: string | null;
        /** @description a calendar date in Asia/Shanghai */
        effectiveOn: string | null;
        /** @description a calendar date in Asia/Shanghai */
        repealedOn: string | null;
        validity: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
        disclosureTerm: ('long_term' | 'until') | null;
        /** @description a calendar date in Asia/Shanghai */
        disclosedUntil: string | null;
        summary: string | null;
        keywords: string[];
        subjects: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        }[];
        genre: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        } | null;
        audiences: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        }[];
        nature: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
        registrationNumber: string | null;
        legalReviewBody: string | null;
        /** @description a calendar date in Asia/Shanghai */
        legalReviewedOn: string | null;
        filingNumber: string | null;
        consultationUrl: string | null;
        /** @description a calendar date in Asia/Shanghai */
        validUntil: string | null;
        repealBasis: string | null;
        cleanupConclusion: string | null;
        clauses: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        }[];
        carrier: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
        recordForm: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
        language: string | null;
        /** @description HTML */
        body: string | null;
        attachments: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          name: string | null;
          sha256: string | null;
          /** @description bytes */
          size: number;
          mime: string | null;
        }[];
        mainColumn: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          site: string | null;
          code: string | null;
          name: string | null;
        } | null;
        otherColumns: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          site: string | null;
          code: string | null;
          name: string | null;
        }[];
        pinned: boolean;
        disclosure: ('proactive' | 'on_request' | 'withheld' | 'undetermined') | null;
        disclosureReason: string | null;
        ground:
          | (
              | 'state_secret'
              | 'forbidden_by_law'
              | 'endangers_security'
              | 'commercial_secret'
              | 'personal_privacy'
              | 'internal_affairs'
              | 'process_information'
              | 'enforcement_file'
            )
          | null;
        groundLaw: string | null;
        groundHarm: string | null;
        groundDiscretion: string | null;
        approvalDocument: string | null;
        declassificationDocument: string | null;
        consultations: {
          thirdParty: string | null;
          /** @description a calendar date in Asia/Shanghai */
          sentOn: string | null;
          /** @description a calendar date in Asia/Shanghai */
          receivedOn: string | null;
          /** @description a calendar date in Asia/Shanghai */
          answeredOn: string | null;
          outcome:
            | (
                | 'agreed'
                | 'refused_with_grounds'
                | 'refused_without_grounds'
                | 'silent'
                | 'unreachable'
              )
            | null;
          organDecision: ('disclose' | 'withhold' | 'override') | null;
          decisionReason: string | null;
          /** @description a calendar date in Asia/Shanghai */
          toldOn: string | null;
        }[];
        /** @description a calendar date in Asia/Shanghai */
        reassessOn: string | null;
        researchNote: string | null;
        decisionOwner: string | null;
        referredTo: string | null;
        /** @description a calendar date in Asia/Shanghai */
        referredOn: string | null;
        /** @description a calendar date in Asia/Shanghai */
        referralAnsweredOn: string | null;
        priorPublicationAddress: string | null;
        /** @description a calendar date in Asia/Shanghai */
        priorPublishedOn: string | null;
        sourceAttribute: ('proactive' | 'on_request' | 'withheld') | null;
        sourceAttributeReason: string | null;
        sourceAttributeSigner: string | null;
        /** @description a calendar date in Asia/Shanghai */
        sourceAttributeOn: string | null;
        sourceAttributeMark: string | null;
        isPartialVersion: boolean;
        fullVersion: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
        } | null;
        interprets: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
        }[];
        interpretationKind:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit: string | null;
        noInterpretationReason: string | null;
        supersedes: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
        }[];
        repeals: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
        }[];
        corrects: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
        }[];
        legacySource: string | null;
        legacyId: string | null;
        legacyAddress: string | null;
        indexNumber: string | null;
        slug: string | null;
        firstPublishedAt: string | null;
        /**
         * @description modified: public, and the draft says something else
         * @enum {string}
         */
        state: 'draft' | 'published' | 'modified' | 'withdrawn';
        /** @description the ETag, too: send it back as If-Match */
        revision: string;
        /** @description what an approval is bound to */
        contentHash: string;
        /** @description the rest of what the public would see */
        lightHash: string;
        review: {
          /** @enum {string} */
          state: 'draft' | 'submitted' | 'reviewed' | 'approved' | 'returned' | 'referred';
          levels: number;
          done: {
            level: number;
            /** @description e-mail of the person */
            by: string;
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            at: string;
            /** @enum {string} */
            via: 'review' | 'paper' | 'import';
          }[];
          nextLevel: number | null;
          paperToVerify: {
            level: number;
            /** @description e-mail of the person */
            recordedBy: string;
          }[];
          isLightChecked: boolean;
          isManuallyChecked: boolean;
          isUrgent: boolean;
          debts: {
            id: number;
            kind: string;
            /** @description e-mail of the person */
            openedBy: string;
            /** Format: date */
            dueOn: string;
            isLapsed: boolean;
          }[];
          schedule: {
            /**
             * Format: date-time
             * @description an instant in UTC
             */
            publishAt: string;
            /** @description e-mail of the person */
            plannedBy: string;
          } | null;
          erasures: {
            id: number;
            orderName: string;
            orderNumber: string;
            /** @description e-mail of the person */
            proposedBy: string;
          }[];
          /** @description the code that publishing would answer; null: nothing is missing */
          refusal: string | null;
        } | null;
      };
    };
    Error: {
      data: null;
      error: {
        status: number;
        name: string;
        message: string;
        details: {
          /** @description for programs */
          code?: string;
          /** @description which parameter is at fault */
          parameter?: string | null;
          /** @description what was given */
          value?: unknown;
          /** @description what may stand there instead, or up to what bound */
          allowed?: (string | number)[] | string;
          /** @description response_too_large: how many of the items fit into one answer */
          fitting?: number;
          /** @description epoch_changed: that of the feed now */
          epoch?: string;
          /** @description too_many_requests */
          retryAfterSeconds?: number;
          /** @description of the item: which field is at fault */
          field?: string;
          /** @description stale_write: that of the draft now */
          revision?: string;
          /** @description invalid_request: every mistake */
          errors?: {
            path: (string | number)[];
            code?: string;
            message: string;
            /** @description what was given, where it is short */
            value?: unknown;
            allowed?: string[];
          }[];
          /** @description ClassificationError: why it may not be public */
          violations?: components['schemas']['Finding'][];
        } & {
          [key: string]: unknown;
        };
      };
    };
    Finding: {
      code: string;
      field: string;
      /** @description the article of law */
      article: string;
      /** @description in simplified Chinese */
      message: string;
      /** @description by language: zh-Hans, zh-Hant, en */
      messages?: {
        [key: string]: string;
      };
    };
    Gone: components['schemas']['Error'] & {
      error?: {
        details?: {
          documentId: string;
          indexNumber: string | null;
          /**
           * @description what the public is told; never the internal reason
           * @enum {unknown}
           */
          kind: 'withdrawn' | 'term_ended' | 'merged' | 'reissued' | 'out_of_scope';
          replacedBy: string | null;
        };
      };
    };
    GoneAnswer: {
      data: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        review: {
          erasures: {
            id: number;
            orderName: string;
            orderNumber: string;
            /** @description e-mail of the person */
            proposedBy: string;
          }[];
        };
      };
    };
    InformationItem: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      title: string | null;
      slug: string | null;
      /** @description 索引号, unique within the issuing agency */
      indexNumber: string | null;
      formerIndexNumbers: string[];
      /** @description 文号 */
      documentNumber: string | null;
      agency: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name: string | null;
        code: string | null;
      } | null;
      jointAgencies: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      }[];
      source: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
      matter: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      /** @description a calendar date in Asia/Shanghai */
      generatedOn: string | null;
      /**
       * Format: date-time
       * @description an instant in UTC
       */
      firstPublishedAt: string;
      /** @description a calendar date in Asia/Shanghai */
      effectiveOn: string | null;
      /** @description a calendar date in Asia/Shanghai */
      repealedOn: string | null;
      validity: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
      disclosure: ('proactive' | 'on_request' | 'withheld' | 'undetermined') | null;
      disclosureTerm: ('long_term' | 'until') | null;
      /** @description a calendar date in Asia/Shanghai */
      disclosedUntil: string | null;
      summary: string | null;
      keywords: string[];
      subjects: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      genre: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      audiences: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      nature: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
      registrationNumber: string | null;
      legalReviewBody: string | null;
      /** @description a calendar date in Asia/Shanghai */
      legalReviewedOn: string | null;
      filingNumber: string | null;
      consultationUrl: string | null;
      /** @description a calendar date in Asia/Shanghai */
      validUntil: string | null;
      repealBasis: string | null;
      cleanupConclusion: string | null;
      clauses: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      carrier: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
      recordForm: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
      language: string | null;
      /** @description HTML */
      body: string | null;
      images: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      attachments: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      columns: {
        site: string | null;
        code: string | null;
        name: string | null;
      }[];
      pinned: boolean;
      /** @description 已作区分处理 */
      isPartialVersion: boolean;
      relations: {
        interprets: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        interpretationKind:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit: string | null;
        supersedes: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        repeals: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        corrects: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
      };
      /** @description where it was before; see /api/legacy-urls */
      previousAddresses: string[];
      page: {
        ArticleTitle: string | null;
        /** @description YYYY-MM-DD HH:mm in Asia/Shanghai */
        PubDate: string | null;
        ContentSource: string | null;
        ColumnName: string | null;
        Keywords: string | null;
        Description: string | null;
        Url: string;
      };
      updatedAt: string | null;
      /** @description 废止依据: the documents that repeal this one */
      repealedBy: {
        /** @description how many there are */
        total: number;
        /** @description at most 50; the rest is a list filtered by this relation */
        newest: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
      };
      referredToBy: {
        /** @description 解读 of this document */
        interpretations: {
          /** @description how many there are */
          total: number;
          /** @description at most 50; the rest is a list filtered by this relation */
          newest: {
            /** @description 24 lower-case letters and digits */
            documentId: string;
            title: string | null;
            slug: string | null;
            indexNumber: string | null;
            firstPublishedAt: string | null;
            /** @description the content API’s address of it */
            url: string;
            kind:
              | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
              | null;
          }[];
        };
        /** @description what takes the place of this document */
        supersededBy: {
          /** @description how many there are */
          total: number;
          /** @description at most 50; the rest is a list filtered by this relation */
          newest: {
            /** @description 24 lower-case letters and digits */
            documentId: string;
            title: string | null;
            slug: string | null;
            indexNumber: string | null;
            firstPublishedAt: string | null;
            /** @description the content API’s address of it */
            url: string;
          }[];
        };
        /** @description 勘误 of this document */
        corrections: {
          /** @description how many there are */
          total: number;
          /** @description at most 50; the rest is a list filtered by this relation */
          newest: {
            /** @description 24 lower-case letters and digits */
            documentId: string;
            title: string | null;
            slug: string | null;
            indexNumber: string | null;
            firstPublishedAt: string | null;
            /** @description the content API’s address of it */
            url: string;
          }[];
        };
      };
      breadcrumbs: {
        /** @description from the top down to the issuing agency, by today’s tree */
        agency: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          code: string | null;
          name: string | null;
        }[];
        /** @description for each of `columns` its path, from the top down */
        columns: {
          site: string | null;
          code: string | null;
          path: {
            /** @description 24 lower-case letters and digits */
            documentId: string;
            code: string | null;
            name: string | null;
          }[];
        }[];
      };
    };
    InformationItemFilters: {
      $and?: components['schemas']['InformationItemFilters'][];
      $or?: components['schemas']['InformationItemFilters'][];
      $not?: components['schemas']['InformationItemFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      title?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      indexNumber?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      slug?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      documentNumber?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      generatedOn?:
        | string
        | {
            /** Format: date */
            $eq?: string;
            /** Format: date */
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            /** Format: date */
            $gt?: string;
            /** Format: date */
            $gte?: string;
            /** Format: date */
            $lt?: string;
            /** Format: date */
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      firstPublishedAt?:
        | string
        | {
            /** @description a date (midnight UTC) or a time with its offset */
            $eq?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            /** @description a date (midnight UTC) or a time with its offset */
            $gt?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $gte?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $lt?: string;
            /** @description a date (midnight UTC) or a time with its offset */
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      effectiveOn?:
        | string
        | {
            /** Format: date */
            $eq?: string;
            /** Format: date */
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            /** Format: date */
            $gt?: string;
            /** Format: date */
            $gte?: string;
            /** Format: date */
            $lt?: string;
            /** Format: date */
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      repealedOn?:
        | string
        | {
            /** Format: date */
            $eq?: string;
            /** Format: date */
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            /** Format: date */
            $gt?: string;
            /** Format: date */
            $gte?: string;
            /** Format: date */
            $lt?: string;
            /** Format: date */
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      validity?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      nature?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      year?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      pinned?:
        | boolean
        | {
            $eq?: boolean;
            $ne?: boolean;
            $in?: boolean[] | string;
            $notIn?: boolean[] | string;
            $gt?: boolean;
            $gte?: boolean;
            $lt?: boolean;
            $lte?: boolean;
            $null?: boolean;
            $notNull?: boolean;
          };
      agency?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        subtree?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      subjects?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      audiences?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      clauses?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      genre?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      matter?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      columns?: {
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      interprets?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      supersedes?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      repeals?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
      corrects?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
    };
    InformationItemFound: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      title: string | null;
      slug: string | null;
      /** @description 索引号, unique within the issuing agency */
      indexNumber: string | null;
      formerIndexNumbers: string[];
      /** @description 文号 */
      documentNumber: string | null;
      agency: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name: string | null;
        code: string | null;
      } | null;
      jointAgencies: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      }[];
      source: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
      matter: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      /** @description a calendar date in Asia/Shanghai */
      generatedOn: string | null;
      /**
       * Format: date-time
       * @description an instant in UTC
       */
      firstPublishedAt: string;
      /** @description a calendar date in Asia/Shanghai */
      effectiveOn: string | null;
      /** @description a calendar date in Asia/Shanghai */
      repealedOn: string | null;
      validity: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
      disclosure: ('proactive' | 'on_request' | 'withheld' | 'undetermined') | null;
      disclosureTerm: ('long_term' | 'until') | null;
      /** @description a calendar date in Asia/Shanghai */
      disclosedUntil: string | null;
      summary: string | null;
      keywords: string[];
      subjects: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      genre: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      audiences: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      nature: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
      registrationNumber: string | null;
      legalReviewBody: string | null;
      /** @description a calendar date in Asia/Shanghai */
      legalReviewedOn: string | null;
      filingNumber: string | null;
      consultationUrl: string | null;
      /** @description a calendar date in Asia/Shanghai */
      validUntil: string | null;
      repealBasis: string | null;
      cleanupConclusion: string | null;
      clauses: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      carrier: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
      recordForm: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
      language: string | null;
      images: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      attachments: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      columns: {
        site: string | null;
        code: string | null;
        name: string | null;
      }[];
      pinned: boolean;
      /** @description 已作区分处理 */
      isPartialVersion: boolean;
      relations: {
        interprets: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        interpretationKind:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit: string | null;
        supersedes: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        repeals: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        corrects: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
      };
      /** @description where it was before; see /api/legacy-urls */
      previousAddresses: string[];
      page: {
        ArticleTitle: string | null;
        /** @description YYYY-MM-DD HH:mm in Asia/Shanghai */
        PubDate: string | null;
        ContentSource: string | null;
        ColumnName: string | null;
        Keywords: string | null;
        Description: string | null;
        Url: string;
      };
      updatedAt: string | null;
      highlights: {
        title: string | null;
        documentNumber: string | null;
        indexNumber: string | null;
        summary: string | null;
        keywords: string[];
        attachments: string[];
        /** @description the part of it with most of the words */
        body: string | null;
      };
    };
    InformationItemInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      title?: string | null;
      slug?: string | null;
      /** @description 索引号, unique within the issuing agency */
      indexNumber?: string | null;
      formerIndexNumbers?: string[];
      /** @description 文号 */
      documentNumber?: string | null;
      agency?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name: string | null;
        code: string | null;
      } | null;
      jointAgencies?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      }[];
      source?: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
      matter?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      /** @description a calendar date in Asia/Shanghai */
      generatedOn?: string | null;
      /**
       * Format: date-time
       * @description an instant in UTC
       */
      firstPublishedAt?: string;
      /** @description a calendar date in Asia/Shanghai */
      effectiveOn?: string | null;
      /** @description a calendar date in Asia/Shanghai */
      repealedOn?: string | null;
      validity?: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
      disclosure?: ('proactive' | 'on_request' | 'withheld' | 'undetermined') | null;
      disclosureTerm?: ('long_term' | 'until') | null;
      /** @description a calendar date in Asia/Shanghai */
      disclosedUntil?: string | null;
      summary?: string | null;
      keywords?: string[];
      subjects?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      genre?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      } | null;
      audiences?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      nature?: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
      registrationNumber?: string | null;
      legalReviewBody?: string | null;
      /** @description a calendar date in Asia/Shanghai */
      legalReviewedOn?: string | null;
      filingNumber?: string | null;
      consultationUrl?: string | null;
      /** @description a calendar date in Asia/Shanghai */
      validUntil?: string | null;
      repealBasis?: string | null;
      cleanupConclusion?: string | null;
      clauses?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        code: string;
        name?: string;
      }[];
      carrier?: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
      recordForm?: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
      language?: string | null;
      /** @description HTML */
      body?: string | null;
      images?: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      attachments?: {
        sha256: string;
        name: string;
        /** @description bytes */
        size: number;
        mime: string;
        /** @description address of the file, relative to this server */
        url: string;
      }[];
      columns?: {
        site: string | null;
        code: string | null;
        name: string | null;
      }[];
      pinned?: boolean;
      /** @description 已作区分处理 */
      isPartialVersion?: boolean;
      relations?: {
        interprets: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        interpretationKind:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit: string | null;
        supersedes: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        repeals: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
        corrects: {
          /** @description 24 lower-case letters and digits */
          documentId: string;
          title: string | null;
          slug: string | null;
          indexNumber: string | null;
          firstPublishedAt: string | null;
          /** @description the content API’s address of it */
          url: string;
        }[];
      };
      /** @description where it was before; see /api/legacy-urls */
      previousAddresses?: string[];
      page?: {
        ArticleTitle: string | null;
        /** @description YYYY-MM-DD HH:mm in Asia/Shanghai */
        PubDate: string | null;
        ContentSource: string | null;
        ColumnName: string | null;
        Keywords: string | null;
        Description: string | null;
        Url: string;
      };
      updatedAt?: string | null;
    };
    ListMeta: {
      pagination: {
        page?: number;
        pageSize: number;
        pageCount?: number;
        total?: number;
        /** @description pagination[after] of the next page */
        next?: string | null;
      };
    };
    Moved: {
      data: {
        documentId: string;
        /** @description the content API’s address of it */
        url: string;
        slug: string | null;
      };
      meta: Record<string, never>;
    };
    Office: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      kind:
        ('working_unit' | 'legal_review' | 'supervision' | 'acceptance_window' | 'venue') | null;
      name: string | null;
      address: string | null;
      openingHours: string | null;
      telephone: string | null;
      fax: string | null;
      email: string | null;
      postalCode: string | null;
      agency: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      /** @description degrees east */
      longitude: number | null;
      /** @description degrees north */
      latitude: number | null;
      venueKind:
        | (
            | 'archive'
            | 'library'
            | 'service_hall'
            | 'reading_room'
            | 'notice_board'
            | 'e_screen'
            | 'touch_screen'
          )
        | null;
      services: string[];
      updatedAt: string | null;
    };
    OfficeFilters: {
      $and?: components['schemas']['OfficeFilters'][];
      $or?: components['schemas']['OfficeFilters'][];
      $not?: components['schemas']['OfficeFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      name?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      kind?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      agency?: {
        documentId?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        code?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
        subtree?:
          | string
          | {
              $eq?: string;
              $in?: string[] | string;
            };
      };
    };
    OfficeInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      kind?:
        ('working_unit' | 'legal_review' | 'supervision' | 'acceptance_window' | 'venue') | null;
      name?: string | null;
      address?: string | null;
      openingHours?: string | null;
      telephone?: string | null;
      fax?: string | null;
      email?: string | null;
      postalCode?: string | null;
      agency?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      /** @description degrees east */
      longitude?: number | null;
      /** @description degrees north */
      latitude?: number | null;
      venueKind?:
        | (
            | 'archive'
            | 'library'
            | 'service_hall'
            | 'reading_room'
            | 'notice_board'
            | 'e_screen'
            | 'touch_screen'
          )
        | null;
      services?: string[];
      updatedAt?: string | null;
    };
    Pagination: {
      page?: number;
      pageSize?: number;
      /** @description meta.pagination.next of the page before */
      after?: string;
      withCount?: boolean;
    };
    ProposeErasureInput: {
      orderName: string;
      orderNumber: string;
      orderedOn: string;
      reason: string;
    };
    PublishInput: {
      contentHash: string;
      urgent?: {
        reason: string;
      };
      manualCheck?: boolean;
    };
    ReassessInput: {
      /** @constant */
      outcome: 'still_withheld';
      reason: string;
      nextOn: string;
    };
    ReclassifyInput: {
      contentHash: string;
      /** @enum {string} */
      disclosure: 'on_request' | 'withheld' | 'undetermined';
      ground?:
        | (
            | 'state_secret'
            | 'forbidden_by_law'
            | 'endangers_security'
            | 'commercial_secret'
            | 'personal_privacy'
            | 'internal_affairs'
            | 'process_information'
            | 'enforcement_file'
          )
        | null;
      groundLaw?: string | null;
      groundHarm?: string | null;
      groundDiscretion?: string | null;
      disclosureReason?: string | null;
      researchNote?: string | null;
      decisionOwner?: string | null;
      reason: string;
    };
    RecordPaperInput: {
      contentHash: string;
      level: number;
      documentNumber?: string;
      file?: string;
      signedBy: string;
      signedOn: string;
    };
    ReferInput: {
      contentHash?: string;
      body: string;
      sentOn: string;
      reason: string;
    };
    ReturnInput: {
      contentHash?: string;
      reason: string;
    };
    ReviewInput: {
      contentHash: string;
      lightHash?: string;
      manualCheck?: boolean;
      comment?: string;
    };
    ScheduleInput: {
      contentHash: string;
      /** Format: date-time */
      publishAt: string;
    };
    SearchAnswer: {
      data: components['schemas']['InformationItemFound'][];
      meta: {
        pagination: {
          page: number;
          pageSize: number;
          pageCount: number;
          total: number;
        };
        search: {
          /** @description how many matches are ranked and counted at most */
          ranked: number;
          /** @description false: there are more matches than are ranked */
          isWhole: boolean;
          /** @description false: the index is being filled, and not everything public is found yet */
          isIndexWhole: boolean;
        };
        /** @description absent with facets=false */
        facets?: {
          [key: string]: {
            value: string;
            name: string | null;
            count: number;
          }[];
        };
      };
    };
    SiteColumn: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      site: string | null;
      code: string | null;
      name: string | null;
      parent: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      order: number;
      updatedAt: string | null;
    };
    SiteColumnFilters: {
      $and?: components['schemas']['SiteColumnFilters'][];
      $or?: components['schemas']['SiteColumnFilters'][];
      $not?: components['schemas']['SiteColumnFilters'];
      documentId?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      name?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      code?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      site?:
        | string
        | {
            $eq?: string;
            $ne?: string;
            $in?: string[] | string;
            $notIn?: string[] | string;
            $gt?: string;
            $gte?: string;
            $lt?: string;
            $lte?: string;
            $contains?: string;
            $containsi?: string;
            $startsWith?: string;
            $null?: boolean;
            $notNull?: boolean;
          };
      order?:
        | number
        | {
            $eq?: number;
            $ne?: number;
            $in?: number[] | string;
            $notIn?: number[] | string;
            $gt?: number;
            $gte?: number;
            $lt?: number;
            $lte?: number;
            $null?: boolean;
            $notNull?: boolean;
          };
    };
    SiteColumnInList: {
      /** @description 24 lower-case letters and digits */
      documentId: string;
      site?: string | null;
      code?: string | null;
      name?: string | null;
      parent?: {
        /** @description 24 lower-case letters and digits */
        documentId: string;
        name?: string;
      } | null;
      order?: number;
      updatedAt?: string | null;
    };
    SubmitInput: {
      contentHash?: string;
      comment?: string;
    };
    UnscheduleInput: Record<string, never>;
    UpdateItem: {
      data: {
        title?: string;
        formerIndexNumbers?: string[] | null;
        documentNumber?: string | null;
        agency?: unknown;
        jointAgencies?: unknown[] | null;
        jointSignatureEvidence?: string | null;
        source?: ('made' | 'obtained_from_public' | 'obtained_from_organ') | null;
        matter?: unknown | null;
        generatedOn?: string | null;
        effectiveOn?: string | null;
        repealedOn?: string | null;
        validity?: ('not_yet_in_force' | 'in_force' | 'amended' | 'repealed' | 'lapsed') | null;
        disclosureTerm?: ('long_term' | 'until') | null;
        disclosedUntil?: string | null;
        summary?: string | null;
        keywords?: string[] | null;
        subjects?: unknown[] | null;
        genre?: unknown | null;
        audiences?: unknown[] | null;
        nature?: ('rule' | 'normative_document' | 'other_policy' | 'other') | null;
        registrationNumber?: string | null;
        legalReviewBody?: string | null;
        legalReviewedOn?: string | null;
        filingNumber?: string | null;
        consultationUrl?: string | null;
        validUntil?: string | null;
        repealBasis?: string | null;
        cleanupConclusion?: string | null;
        clauses?: unknown[] | null;
        carrier?: ('paper' | 'film' | 'tape' | 'disk' | 'optical_disc' | 'other') | null;
        recordForm?: ('text' | 'chart' | 'photo' | 'video' | 'other') | null;
        language?: string | null;
        body?: string | null;
        attachments?: unknown[] | null;
        mainColumn?: unknown | null;
        otherColumns?: unknown[] | null;
        pinned?: boolean;
        /** @enum {string} */
        disclosure?: 'proactive' | 'on_request' | 'withheld' | 'undetermined';
        disclosureReason?: string | null;
        ground?:
          | (
              | 'state_secret'
              | 'forbidden_by_law'
              | 'endangers_security'
              | 'commercial_secret'
              | 'personal_privacy'
              | 'internal_affairs'
              | 'process_information'
              | 'enforcement_file'
            )
          | null;
        groundLaw?: string | null;
        groundHarm?: string | null;
        groundDiscretion?: string | null;
        approvalDocument?: string | null;
        declassificationDocument?: string | null;
        consultations?:
          | {
              thirdParty: string;
              sentOn?: string | null;
              receivedOn?: string | null;
              answeredOn?: string | null;
              outcome?:
                | (
                    | 'agreed'
                    | 'refused_with_grounds'
                    | 'refused_without_grounds'
                    | 'silent'
                    | 'unreachable'
                  )
                | null;
              organDecision?: ('disclose' | 'withhold' | 'override') | null;
              decisionReason?: string | null;
              toldOn?: string | null;
            }[]
          | null;
        reassessOn?: string | null;
        researchNote?: string | null;
        decisionOwner?: string | null;
        referredTo?: string | null;
        referredOn?: string | null;
        referralAnsweredOn?: string | null;
        priorPublicationAddress?: string | null;
        priorPublishedOn?: string | null;
        sourceAttribute?: ('proactive' | 'on_request' | 'withheld') | null;
        sourceAttributeReason?: string | null;
        sourceAttributeSigner?: string | null;
        sourceAttributeOn?: string | null;
        sourceAttributeMark?: string | null;
        isPartialVersion?: boolean;
        fullVersion?: unknown | null;
        interprets?: unknown[] | null;
        interpretationKind?:
          | ('text' | 'graphic' | 'audio_video' | 'press_conference' | 'questions_and_answers')
          | null;
        interpretationUnit?: string | null;
        noInterpretationReason?: string | null;
        supersedes?: unknown[] | null;
        repeals?: unknown[] | null;
        corrects?: unknown[] | null;
        legacySource?: string | null;
        legacyId?: string | null;
        legacyAddress?: string | null;
      };
    };
    VerifyPaperInput: {
      contentHash: string;
      level: number;
      manualCheck?: boolean;
    };
    WithdrawInput: {
      /** @enum {string} */
      kind: 'withdrawn' | 'term_ended' | 'merged' | 'reissued';
      reason: string;
      replacedBy?: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listAgency: {
    parameters: {
      query?: {
        filters?: components['schemas']['AgencyFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'name'
          | 'name:asc'
          | 'name:desc'
          | 'name:ASC'
          | 'name:DESC'
          | 'code'
          | 'code:asc'
          | 'code:desc'
          | 'code:ASC'
          | 'code:DESC'
          | 'level'
          | 'level:asc'
          | 'level:desc'
          | 'level:ASC'
          | 'level:DESC'
          | 'kind'
          | 'kind:asc'
          | 'kind:desc'
          | 'kind:ASC'
          | 'kind:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: none. */
        fields?: (
          | '*'
          | 'documentId'
          | 'name'
          | 'shortName'
          | 'code'
          | 'regionCode'
          | 'level'
          | 'kind'
          | 'parent'
          | 'successor'
          | 'validFrom'
          | 'validTo'
          | 'sector'
          | 'website'
          | 'siteCode'
          | 'functions'
          | 'internalUnits'
          | 'leaders'
          | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['AgencyInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  agencyTree: {
    parameters: {
      query?: never;
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tree. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyTree'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description It takes no parameter. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getAgency: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId, number or code */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Agency'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description Several have this key: one of them by its documentId. */
      300: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Candidates'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  catalogue: {
    parameters: {
      query: {
        by: 'agency' | 'subject' | 'genre' | 'statutory' | 'matter' | 'column' | 'nature' | 'year';
        filters?: components['schemas']['InformationItemFilters'];
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tree. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Catalogue'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listCatalogueCategory: {
    parameters: {
      query?: {
        filters?: components['schemas']['CatalogueCategoryFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'name'
          | 'name:asc'
          | 'name:desc'
          | 'name:ASC'
          | 'name:DESC'
          | 'code'
          | 'code:asc'
          | 'code:desc'
          | 'code:ASC'
          | 'code:DESC'
          | 'scheme'
          | 'scheme:asc'
          | 'scheme:desc'
          | 'scheme:ASC'
          | 'scheme:DESC'
          | 'order'
          | 'order:asc'
          | 'order:desc'
          | 'order:ASC'
          | 'order:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: none. */
        fields?: (
          '*' | 'documentId' | 'scheme' | 'code' | 'name' | 'parent' | 'order' | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['CatalogueCategoryInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getCatalogueCategory: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['CatalogueCategory'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listSiteColumn: {
    parameters: {
      query?: {
        filters?: components['schemas']['SiteColumnFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'name'
          | 'name:asc'
          | 'name:desc'
          | 'name:ASC'
          | 'name:DESC'
          | 'code'
          | 'code:asc'
          | 'code:desc'
          | 'code:ASC'
          | 'code:DESC'
          | 'site'
          | 'site:asc'
          | 'site:desc'
          | 'site:ASC'
          | 'site:DESC'
          | 'order'
          | 'order:asc'
          | 'order:desc'
          | 'order:ASC'
          | 'order:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: none. */
        fields?: (
          '*' | 'documentId' | 'site' | 'code' | 'name' | 'parent' | 'order' | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['SiteColumnInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getSiteColumn: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['SiteColumn'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listDisclosureGuide: {
    parameters: {
      query?: {
        filters?: components['schemas']['DisclosureGuideFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'title'
          | 'title:asc'
          | 'title:desc'
          | 'title:ASC'
          | 'title:DESC'
          | 'kind'
          | 'kind:asc'
          | 'kind:desc'
          | 'kind:ASC'
          | 'kind:DESC'
          | 'firstPublishedAt'
          | 'firstPublishedAt:asc'
          | 'firstPublishedAt:desc'
          | 'firstPublishedAt:ASC'
          | 'firstPublishedAt:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: arrangement, waysToObtain, howToApply, fees, remedies. */
        fields?: (
          | '*'
          | 'documentId'
          | 'kind'
          | 'title'
          | 'agency'
          | 'arrangement'
          | 'waysToObtain'
          | 'howToApply'
          | 'fees'
          | 'remedies'
          | 'workingUnit'
          | 'state'
          | 'version'
          | 'firstPublishedAt'
          | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['DisclosureGuideInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getDisclosureGuide: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['DisclosureGuide'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listDisclosureMatter: {
    parameters: {
      query?: {
        filters?: components['schemas']['DisclosureMatterFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'code'
          | 'code:asc'
          | 'code:desc'
          | 'code:ASC'
          | 'code:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: none. */
        fields?: (
          | '*'
          | 'documentId'
          | 'code'
          | 'firstLevelName'
          | 'secondLevelName'
          | 'contentElements'
          | 'basis'
          | 'timeLimitWorkingDays'
          | 'timeLimitDays'
          | 'timeLimitText'
          | 'agency'
          | 'sector'
          | 'channels'
          | 'audience'
          | 'way'
          | 'level'
          | 'duration'
          | 'defaultClause'
          | 'nature'
          | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['DisclosureMatterInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getDisclosureMatter: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId, number or code */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['DisclosureMatter'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description Several have this key: one of them by its documentId. */
      300: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Candidates'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getChanges: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page; go on at meta.next. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangesPage'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The feed has a new epoch: begin again without `after`. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description one range of bytes; anything else is answered with the whole */
        Range?: string;
        /** @description the ETag of what is held in part: otherwise the whole */
        'If-Range'?: string;
        /** @description the ETag that is expected: otherwise 412 */
        'If-Match'?: string;
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        sha256: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole file. */
      200: {
        headers: {
          /** @description the SHA-256 of the whole file */
          ETag?: string;
          /** @description bytes */
          'Accept-Ranges'?: string;
          /** @description shown or saved, and the name (RFC 8187) */
          'Content-Disposition'?: string;
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      /** @description A part of it (RFC 9110, 14). */
      206: {
        headers: {
          /** @description the SHA-256 of the whole file */
          ETag?: string;
          /** @description bytes */
          'Accept-Ranges'?: string;
          /** @description shown or saved, and the name (RFC 8187) */
          'Content-Disposition'?: string;
          /** @description bytes <first>-<last>/<size> */
          'Content-Range'?: string;
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
      /** @description What the reader holds is current. */
      304: {
        headers: {
          /** @description the SHA-256 of the whole file */
          ETag?: string;
          /** @description bytes */
          'Accept-Ranges'?: string;
          /** @description shown or saved, and the name (RFC 8187) */
          'Content-Disposition'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The item has another file in its place. */
      308: {
        headers: {
          /** @description the address of that file */
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No public item lists it under this name. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description If-Match names other bytes than these. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The range is beyond the file. */
      416: {
        headers: {
          /** @description bytes *\/<size> */
          'Content-Range'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listInformationItem: {
    parameters: {
      query?: {
        filters?: components['schemas']['InformationItemFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'title'
          | 'title:asc'
          | 'title:desc'
          | 'title:ASC'
          | 'title:DESC'
          | 'indexNumber'
          | 'indexNumber:asc'
          | 'indexNumber:desc'
          | 'indexNumber:ASC'
          | 'indexNumber:DESC'
          | 'slug'
          | 'slug:asc'
          | 'slug:desc'
          | 'slug:ASC'
          | 'slug:DESC'
          | 'documentNumber'
          | 'documentNumber:asc'
          | 'documentNumber:desc'
          | 'documentNumber:ASC'
          | 'documentNumber:DESC'
          | 'generatedOn'
          | 'generatedOn:asc'
          | 'generatedOn:desc'
          | 'generatedOn:ASC'
          | 'generatedOn:DESC'
          | 'firstPublishedAt'
          | 'firstPublishedAt:asc'
          | 'firstPublishedAt:desc'
          | 'firstPublishedAt:ASC'
          | 'firstPublishedAt:DESC'
          | 'effectiveOn'
          | 'effectiveOn:asc'
          | 'effectiveOn:desc'
          | 'effectiveOn:ASC'
          | 'effectiveOn:DESC'
          | 'repealedOn'
          | 'repealedOn:asc'
          | 'repealedOn:desc'
          | 'repealedOn:ASC'
          | 'repealedOn:DESC'
          | 'validity'
          | 'validity:asc'
          | 'validity:desc'
          | 'validity:ASC'
          | 'validity:DESC'
          | 'nature'
          | 'nature:asc'
          | 'nature:desc'
          | 'nature:ASC'
          | 'nature:DESC'
          | 'year'
          | 'year:asc'
          | 'year:desc'
          | 'year:ASC'
          | 'year:DESC'
          | 'pinned'
          | 'pinned:asc'
          | 'pinned:desc'
          | 'pinned:ASC'
          | 'pinned:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: body. */
        fields?: (
          | '*'
          | 'documentId'
          | 'title'
          | 'slug'
          | 'indexNumber'
          | 'formerIndexNumbers'
          | 'documentNumber'
          | 'agency'
          | 'jointAgencies'
          | 'source'
          | 'matter'
          | 'generatedOn'
          | 'firstPublishedAt'
          | 'effectiveOn'
          | 'repealedOn'
          | 'validity'
          | 'disclosure'
          | 'disclosureTerm'
          | 'disclosedUntil'
          | 'summary'
          | 'keywords'
          | 'subjects'
          | 'genre'
          | 'audiences'
          | 'nature'
          | 'registrationNumber'
          | 'legalReviewBody'
          | 'legalReviewedOn'
          | 'filingNumber'
          | 'consultationUrl'
          | 'validUntil'
          | 'repealBasis'
          | 'cleanupConclusion'
          | 'clauses'
          | 'carrier'
          | 'recordForm'
          | 'language'
          | 'body'
          | 'images'
          | 'attachments'
          | 'columns'
          | 'pinned'
          | 'isPartialVersion'
          | 'relations'
          | 'previousAddresses'
          | 'page'
          | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['InformationItemInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  createItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateItem'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      201: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  answerReferralItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerReferralInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  approveItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  assessItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssessInput'];
      };
    };
    responses: {
      /** @description What publishing would answer; nothing is done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assessment'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  checkItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  confirmErasureItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmErasureInput'];
      };
    };
    responses: {
      /** @description Done; there is no item any more. */
      204: {
        headers: {
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  countersignItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CountersignInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  proposeErasureItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeErasureInput'];
      };
    };
    responses: {
      /** @description The draft as it is now, or what is left to say of an item that is gone. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['DraftAnswer'] | components['schemas']['GoneAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  publishItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  reassessItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReassessInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  reclassifyItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReclassifyInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  recordPaperItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordPaperInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  referItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReferInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  returnItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  reviewItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReviewInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  scheduleItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScheduleInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  submitItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  unscheduleItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UnscheduleInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  verifyPaperItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyPaperInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  withdrawItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawInput'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  readDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getInformationItem: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId, slug, number or code */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['InformationItem'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description Several have this key: one of them by its documentId. */
      300: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Candidates'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  updateItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateItem'];
      };
    };
    responses: {
      /** @description The draft as it is now. */
      200: {
        headers: {
          /** @description the revision: send it back as If-Match */
          ETag?: string;
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftAnswer'];
        };
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  deleteItem: {
    parameters: {
      query?: never;
      header?: {
        /** @description the revision that is being changed */
        'If-Match'?: string;
        /** @description the same key does the same thing once */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; there is no item any more. */
      204: {
        headers: {
          /** @description true where the key was known and nothing was done */
          'Idempotency-Replayed'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A field is malformed, or the rules say no (ClassificationError). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No valid token. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The person of the token lacks the right at this agency. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No such item. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Stale (If-Match), an approval of other content, or a state that does not allow it. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body has more than 4 MB. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The address is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The body is no JSON in UTF-8. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description The Idempotency-Key was used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one token, or too many tokens that do not hold. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  legacyUrl: {
    parameters: {
      query: {
        url: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Several had this address: one of them by its documentId. */
      300: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Candidates'];
        };
      };
      /** @description It is here now. */
      308: {
        headers: {
          /** @description its address in the content API */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Moved'];
        };
      };
      /** @description The address is missing or malformed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description No public item had this address. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  listOffice: {
    parameters: {
      query?: {
        filters?: components['schemas']['OfficeFilters'];
        sort?: (
          | 'documentId'
          | 'documentId:asc'
          | 'documentId:desc'
          | 'documentId:ASC'
          | 'documentId:DESC'
          | 'name'
          | 'name:asc'
          | 'name:desc'
          | 'name:ASC'
          | 'name:DESC'
          | 'kind'
          | 'kind:asc'
          | 'kind:desc'
          | 'kind:ASC'
          | 'kind:DESC'
        )[];
        /** @description Only these attributes. Left out of lists unless named: none. */
        fields?: (
          | '*'
          | 'documentId'
          | 'kind'
          | 'name'
          | 'address'
          | 'openingHours'
          | 'telephone'
          | 'fax'
          | 'email'
          | 'postalCode'
          | 'agency'
          | 'longitude'
          | 'latitude'
          | 'venueKind'
          | 'services'
          | 'updatedAt'
        )[];
        pagination?: components['schemas']['Pagination'];
        /** @description Accepted; what is referred to always comes along. */
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['OfficeInList'][];
            meta: components['schemas']['ListMeta'];
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getOffice: {
    parameters: {
      query?: {
        populate?: unknown;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path: {
        /** @description documentId */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is public now. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: components['schemas']['Office'];
            meta: Record<string, never>;
          };
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Never public. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Gone'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  getContract: {
    parameters: {
      query?: never;
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1 */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
  search: {
    parameters: {
      query: {
        q: string;
        filters?: components['schemas']['InformationItemFilters'];
        pagination?: {
          /** @description begins before row 10000, by the size of the page */
          page?: number;
          /** @default 20 */
          pageSize?: number;
        };
        facets?: boolean;
      };
      header?: {
        /** @description the ETag of what is held */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What matches, best first. */
      200: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchAnswer'];
        };
      };
      /** @description What the reader holds (If-None-Match) is current. */
      304: {
        headers: {
          /** @description of this version: send it back as If-None-Match */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is unknown or malformed: details name what is allowed. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Path and query have more than 8,192 characters. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Too many requests of one network, where a limit is set. */
      429: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      /** @description Reading took too long (Retry-After says when to come again), or what it is read from is away. */
      503: {
        headers: {
          /** @description seconds */
          'Retry-After'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
    };
  };
}
