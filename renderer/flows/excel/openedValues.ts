import type { StoredRow } from '#renderer/db/applyChange.ts'
import { openField, type Sealer } from '#renderer/db/sealer.ts'
import type { TablePlan } from '#shared/import/planBook.ts'
import type { Values } from '#shared/import/recordValues.ts'
import { sealedValueSchema } from '#shared/records/defineRecord.ts'

/**
 * Sensitive values of the fair that were opened for comparing with rows: the same file twice must change nothing here
 * either. Opened before the transaction, and good only while the record still holds the same sealed value.
 */
export class OpenedValues {
  /** By the sealed value's own bytes: a value that was sealed anew is another one. */
  readonly #opened = new Map<string, unknown>()

  /** The row with what was opened in the clear. */
  openedIn(row: StoredRow): Values {
    if (this.#opened.size === 0) return row
    let values: Record<string, unknown> | null = null
    for (const [field, value] of Object.entries(row)) {
      const data = sealedData(value)
      if (data === null || !this.#opened.has(data)) continue
      values ??= { ...row }
      values[field] = this.#opened.get(data)
    }
    return values ?? row
  }

  /** Opens what the plan compared without seeing it. Whether there was anything: the plan must be made anew then. */
  async openFor(plan: TablePlan, sealer: Sealer): Promise<boolean> {
    const closed = plan.updates.flatMap(({ id, changes }) =>
      changes.flatMap(({ columnId, before }) => {
        const sealed = sealedValueSchema.safeParse(before)
        return sealed.success ? [{ id, field: columnId.slice(columnId.indexOf('.') + 1), sealed: sealed.data }] : []
      }),
    )
    await Promise.all(
      closed.map(async ({ id, field, sealed }) =>
        this.#opened.set(sealed.data, await openField(sealer, id, field, sealed)),
      ),
    )
    return closed.length > 0
  }
}

function sealedData(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('iv' in value) || !('data' in value)) return null
  return typeof value.data === 'string' ? value.data : null
}
