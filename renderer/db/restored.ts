import type { Table } from 'dexie'
import type { UndoStep } from './applyChange.ts'

/**
 * What one undo put back: by the compensating op and the field, the op whose value stands there again. So an earlier
 * step can still be taken back after a later one was: nothing is built on it any more. Never synced.
 */
export interface RestoredRow {
  /** Assigned by IndexedDB. */
  readonly seq?: number
  readonly revisions: Readonly<Record<string, string>>
}

/** `steps` were taken back by `compensation`, in the same order. */
export function restoredBy(steps: readonly UndoStep[], compensation: readonly UndoStep[]): RestoredRow {
  const revisions: Record<string, string> = {}
  for (const [index, step] of steps.entries()) {
    const opId = compensation[index]?.opId
    if (opId === undefined) continue
    for (const [field, revision] of Object.entries(step.revisions)) revisions[placeOf(opId, field)] = revision
  }
  return { revisions }
}

/** Whether the value that `revision` set last in a field is that of `opId`: it set it itself, or put it back. */
export type StandsFor = (revision: string, field: string, opId: string) => boolean

export async function readRestored(table: Table<RestoredRow, number>): Promise<StandsFor> {
  const rows = await table.toArray()
  const restored = new Map(rows.flatMap(({ revisions }) => Object.entries(revisions)))
  return (revision, field, opId) => {
    let current: string | undefined = revision
    // An undo puts back only what is older than itself, so this ends.
    while (current !== undefined && current !== opId) current = restored.get(placeOf(current, field))
    return current === opId
  }
}

const placeOf = (opId: string, field: string): string => `${opId} ${field}`
