import type { ImportKind } from '#shared/import/importColumns.ts'

/** `attendee.name` is `name` in a table of attendees and stays as it is in any other. */
export const shortKey = (kind: ImportKind, columnId: string): string =>
  columnId.startsWith(`${kind}.`) ? columnId.slice(kind.length + 1) : columnId
