/**
 * What the screens of the review ask the server. The answers hang on the tag of the entry that Strapi's Content Manager uses, so that a save
 * or a publication there asks for them anew, and an action here reloads the entry.
 */
import { adminApi } from '@strapi/strapi/admin';
import type {
  Delegation,
  HistoryRow,
  NewDelegation,
  Person,
  QueueEntry,
  ReviewView,
} from './review-view';

export interface Subject {
  uid: string;
  documentId: string;
}

export interface Performed extends Subject {
  action: string;
  input: Record<string, unknown>;
}

interface Answer<T> {
  data: T;
}

const dataOf = <T>({ data }: Answer<T>): T => data;
const entryTag = ({ uid, documentId }: Subject) => ({
  type: 'Document' as const,
  id: `${uid}_${documentId}`,
});
const listTag = ({ uid }: Subject) => ({ type: 'Document' as const, id: `${uid}_LIST` });
const itemUrl = ({ uid, documentId }: Subject) =>
  `/review/items/${uid}/${encodeURIComponent(documentId)}`;

const reviewApi = adminApi
  .enhanceEndpoints({ addTagTypes: ['Document', 'ReviewQueues', 'Delegations'] })
  .injectEndpoints({
    endpoints: (builder) => ({
      getReview: builder.query<ReviewView, Subject>({
        query: (subject) => itemUrl(subject),
        transformResponse: dataOf<ReviewView>,
        providesTags: (_answer, _error, subject) => [entryTag(subject)],
      }),
      getHistory: builder.query<
        { rows: HistoryRow[]; next: number | null },
        Subject & { after: number | null }
      >({
        query: ({ after, ...subject }) => ({
          url: `${itemUrl(subject)}/history`,
          config: { params: { limit: 10, ...(after !== null && { after }) } },
        }),
        transformResponse: dataOf<{ rows: HistoryRow[]; next: number | null }>,
        providesTags: (_answer, _error, subject) => [entryTag(subject)],
      }),
      performAction: builder.mutation<ReviewView | null, Performed>({
        query: ({ action, input, ...subject }) => ({
          url: `${itemUrl(subject)}/actions/${action}`,
          method: 'POST',
          data: input,
        }),
        transformResponse: dataOf<ReviewView | null>,
        invalidatesTags: (view, error, subject) => {
          // After a refusal by the state as well: what the person saw is no longer so.
          if (error && statusOf(error) !== 409) return [];
          // Erased: there is no entry to be loaded.
          if (view === null) return [listTag(subject), 'ReviewQueues'];
          return [entryTag(subject), 'ReviewQueues'];
        },
      }),
      getQueueCounts: builder.query<Record<string, number>, void>({
        query: () => '/review/queues',
        transformResponse: dataOf<Record<string, number>>,
        providesTags: ['ReviewQueues'],
      }),
      getQueue: builder.query<
        { entries: QueueEntry[]; next: string | null },
        { queue: string; after: string | null }
      >({
        query: ({ queue, after }) => ({
          url: `/review/queues/${queue}`,
          config: { params: after === null ? {} : { after: encodeURIComponent(after) } },
        }),
        transformResponse: dataOf<{ entries: QueueEntry[]; next: string | null }>,
        providesTags: ['ReviewQueues'],
      }),
      getDelegations: builder.query<Delegation[], void>({
        query: () => '/review/delegations',
        transformResponse: dataOf<Delegation[]>,
        providesTags: ['Delegations'],
      }),
      getPeople: builder.query<Person[], { agencyCode: string; typed: string }>({
        query: ({ agencyCode, typed }) => ({
          url: '/review/delegations/people',
          config: { params: { agencyCode, typed: encodeURIComponent(typed) } },
        }),
        transformResponse: dataOf<Person[]>,
      }),
      addDelegation: builder.mutation<unknown, NewDelegation>({
        query: (data) => ({ url: '/review/delegations', method: 'POST', data }),
        invalidatesTags: (_answer, error) => (error ? [] : ['Delegations']),
      }),
      endDelegation: builder.mutation<unknown, number>({
        query: (id) => ({ url: `/review/delegations/${id}`, method: 'DELETE' }),
        invalidatesTags: ['Delegations'],
      }),
    }),
  });

const statusOf = (error: object): unknown => ('status' in error ? error.status : undefined);

export const {
  useGetReviewQuery,
  useGetHistoryQuery,
  usePerformActionMutation,
  useGetQueueCountsQuery,
  useGetQueueQuery,
  useGetDelegationsQuery,
  useGetPeopleQuery,
  useAddDelegationMutation,
  useEndDelegationMutation,
} = reviewApi;
