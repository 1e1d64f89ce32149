import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { isRecordKind, type RecordKind } from '#shared/records/registry.ts'
import type { UndoStep } from './applyChange.ts'
import { type ImportSteps, stepsId } from './importBatch.ts'

const idBytes = 16
const changedSteps = z.array(
  z.object({
    kind: z.string().refine(isRecordKind),
    id: z.string(),
    opId: z.string(),
    fields: z.array(z.string()),
    previous: z.record(z.string(), z.unknown()),
    revisions: z.record(z.string(), z.string()).default({}),
  }),
)

/** The steps of an import as one row: 50,000 new people in 1.6 MB, written in a few milliseconds. */
export function packSteps(batchId: string, steps: readonly UndoStep[]): ImportSteps {
  const created: Partial<Record<RecordKind, Uint8Array<ArrayBuffer>>> = {}
  const isCreated = (step: UndoStep): boolean => step.previous === null
  for (const [kind, own] of Map.groupBy(steps.filter(isCreated), (step) => step.kind)) {
    const bytes = new Uint8Array(own.length * 2 * idBytes)
    own.forEach(({ id, opId }, index) => {
      bytes.set(bytesOf(id), index * 2 * idBytes)
      bytes.set(bytesOf(opId), (index * 2 + 1) * idBytes)
    })
    created[kind] = bytes
  }
  return { id: stepsId(batchId), created, changed: JSON.stringify(steps.filter((step) => !isCreated(step))) }
}

/** The steps in an order that `undo` takes back as a whole: created records first, then changed ones. */
export function unpackSteps({ created, changed }: ImportSteps): readonly UndoStep[] {
  const steps: UndoStep[] = []
  for (const [kind, bytes] of Object.entries(created)) {
    if (!isRecordKind(kind)) continue
    for (let at = 0; at < bytes.length; at += 2 * idBytes) {
      const [id, opId] = [uuidOf(bytes, at), uuidOf(bytes, at + idBytes)]
      steps.push({ kind, id, opId, fields: [], previous: null, revisions: {} })
    }
  }
  return [...steps, ...changedSteps.parse(JSON.parse(changed))]
}

/** Without the earlier values of these records; null when there are none. Of a created record there are ids only. */
export function withoutSteps(packed: ImportSteps, recordIds: ReadonlySet<string>): ImportSteps | null {
  const steps = changedSteps.parse(JSON.parse(packed.changed))
  const left = steps.filter((step) => !recordIds.has(step.id))
  return left.length === steps.length ? null : { ...packed, changed: JSON.stringify(left) }
}

const bytesOf = (uuid: string): Uint8Array => hexToBytes(uuid.replaceAll('-', ''))

const uuidOf = (bytes: Uint8Array, at: number): string =>
  bytesToHex(bytes.subarray(at, at + idBytes)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
