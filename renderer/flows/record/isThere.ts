/** Removed records stay stored, so that an undo can bring them back; reads leave them out. */
export const isThere = (row: { readonly removedAt: string | null }): boolean => row.removedAt === null
