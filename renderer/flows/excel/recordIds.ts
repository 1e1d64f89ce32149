import { newRecordId, type Station } from '#renderer/db/station.ts'
import { assistanceCaseId } from '#shared/assistance/assistanceCaseId.ts'
import { isNewKey, type TablePlan } from '#shared/import/planBook.ts'
import { textIn, type Values } from '#shared/import/recordValues.ts'
import { valuesAfter, type Write } from './sealedParts.ts'

/** Fields that name another record, by its id or by the key of one that the import adds. */
const referenceKeys = ['universityId', 'enterpriseId', 'attendeeId', 'hallId', 'possibleTwinOf'] as const

/** Gives the records of an import their ids; a key keeps its id however often the plan is made anew. */
export class RecordIds {
  readonly #ids = new Map<string, string>()
  readonly #station: Station
  readonly #fairId: string

  constructor(station: Station, fairId: string) {
    this.#station = station
    this.#fairId = fairId
  }

  /** What the plan writes, in its order, with ids in all places. */
  writesOf(plan: TablePlan): readonly Write[] {
    const creates = plan.creates.map((planned): Write => {
      const values = this.#resolve(valuesAfter(planned))
      const id = planned.kind === 'assistanceCase' ? this.#caseId(values) : this.#idOf(planned.key)
      return { kind: planned.kind, id, mode: 'create', values }
    })
    const updates = plan.updates.map(
      (planned): Write => ({
        kind: planned.kind,
        id: planned.id,
        mode: 'update',
        values: this.#resolve(valuesAfter(planned)),
      }),
    )
    return [...creates, ...updates]
  }

  #caseId(values: Values): string {
    return assistanceCaseId(this.#fairId, textIn(values, 'attendeeId') ?? '')
  }

  #idOf(key: string): string {
    if (!isNewKey(key)) return key
    const id = this.#ids.get(key) ?? newRecordId(this.#station)
    this.#ids.set(key, id)
    return id
  }

  #resolve(values: Values): Values {
    if (!referenceKeys.some((key) => isKey(values[key]))) return values
    const resolved = { ...values }
    for (const key of referenceKeys) {
      const value = values[key]
      if (isKey(value)) resolved[key] = this.#idOf(value)
    }
    return resolved
  }
}

const isKey = (value: unknown): value is string => typeof value === 'string' && isNewKey(value)
