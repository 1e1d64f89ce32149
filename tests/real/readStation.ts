import type { Page } from '@playwright/test'
import { z } from 'zod'
import { openField, openSealer, type Sealer } from '#renderer/db/sealer.ts'
import { sealedValueSchema } from '#shared/records/defineRecord.ts'
import { recordKinds } from '#shared/records/registry.ts'
import { cursorSchema, type RecordState, recordStateSchema } from '#shared/sync/protocol.ts'
import { readRows } from '#tests/e2e/support/pageDatabase.ts'

type Row = Readonly<Record<string, unknown>>

/** One station's database, its sensitive values opened with the key that its main process keeps. */
export interface StationFacts {
  readonly cursorSeq: number
  /** Ops that it has not read back, and those that were refused. */
  readonly unsettled: number
  /** Under which id it writes, and up to which n it saved. */
  readonly replicaId: string
  readonly highestN: number
  /** Of the log that it keeps. */
  readonly opIds: readonly string[]
  /** The fold of the log. */
  readonly states: readonly RecordState[]
  /** What the screens show, by record id. */
  readonly rows: ReadonlyMap<string, Row>
}

const placeRow = z.object({
  fairId: z.string(),
  takenSeq: z.number(),
  state: z.object({ cursor: cursorSchema.nullable() }),
})
const outboxRow = z.object({ seq: z.number(), ops: z.array(z.unknown()) })
const replicaRow = z.object({ key: z.string(), replicaId: z.string(), nextN: z.number() })
const recordRow = z.object({
  state: recordStateSchema.omit({ sensitive: true }),
  sealed: sealedValueSchema.nullable(),
})
const sensitiveValues = z.record(z.string(), z.unknown())

export async function readStation(page: Page, fairId: string): Promise<StationFacts> {
  const sealer = await openSealer(await readDataKey(page))
  const ofFair = async (table: string) => (await readRows(page, table)).filter((row) => row['fairId'] === fairId)
  const [place] = z.array(placeRow).parse(await ofFair('syncPlace'))
  const takenSeq = place?.takenSeq ?? 0
  const saved = z.array(outboxRow).parse(await ofFair('outbox'))
  const untaken = saved.filter(({ seq }) => seq > takenSeq).flatMap(({ ops }) => ops)
  const replica = z
    .array(replicaRow)
    .parse(await readRows(page, 'replica'))
    .find(({ key }) => key === fairId)
  if (replica === undefined) throw new Error('this station has written nothing')
  const kinds = await Promise.all(recordKinds.map(ofFair))
  const rows = await Promise.all(kinds.flat().map((row) => opened(sealer, row)))
  const states = z.array(recordRow).parse(await ofFair('syncRecord'))
  return {
    cursorSeq: place?.state.cursor?.seq ?? 0,
    unsettled: untaken.length + (await ofFair('syncQueue')).length + (await ofFair('syncRejected')).length,
    replicaId: replica.replicaId,
    highestN: replica.nextN - 1,
    opIds: (await ofFair('syncLog')).map(({ opId }) => String(opId)),
    states: await Promise.all(
      states.map(async ({ state, sealed }) => ({
        ...state,
        sensitive:
          sealed === null ? {} : sensitiveValues.parse(await openField(sealer, state.recordId, ' state', sealed)),
      })),
    ),
    rows: new Map(rows.map((row) => [String(row['id']), row])),
  }
}

const openedKey = z.object({ ok: z.literal(true), value: z.object({ key: z.string() }) })

async function readDataKey(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => window.api.call['secrets:openDataKey']({ isPlainAccepted: true }))
  return openedKey.parse(answer).value.key
}

/** The row with its sealed fields in the clear. */
async function opened(sealer: Sealer, row: Row): Promise<Row> {
  const fields = await Promise.all(
    Object.entries(row).map(async ([field, value]) => {
      const sealed = sealedValueSchema.safeParse(value)
      return [field, sealed.success ? await openField(sealer, String(row['id']), field, sealed.data) : value] as const
    }),
  )
  return Object.fromEntries(fields)
}
