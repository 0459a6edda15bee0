/** The words that the plugin shares with the types it governs; they stand in `types/`, so that neither imports the other. */
export type * from '../../../../types/publication';
export type * from '../../../../types/contract';
