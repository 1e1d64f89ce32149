import { z } from 'zod'
import { addToRanges } from '#shared/sync/ranges.ts'
import type { PushQuestion, PushStanding } from '#shared/sync/store.ts'
import type { LookUpTarget, SqlRow, SqlRunner } from '../database/database.ts'
import { readRows } from '../repositories/readRows.ts'
import { fairHeads, type HeadRow } from './fairHeads.ts'
import { storedReplica, storedVerdict } from './storedJson.ts'

/** A question about one fair; a group of them names each fair once. */
export interface AskedPush {
  readonly fairId: string
  readonly question: PushQuestion
}

/** How a fair stands, with its whole head row, which is written back as one. */
export interface FairStanding extends PushStanding {
  readonly row: HeadRow
}

/**
 * How each fair stands, its head row held from here to the transaction's end. One statement for each table, sent together:
 * rows of the fairs are locked in the order of their ids, so that groups of two processes never wait for each other.
 * A fair that is not there is not in the answer.
 */
export async function readStandings(
  tx: SqlRunner,
  pushes: readonly AskedPush[],
): Promise<ReadonlyMap<string, FairStanding>> {
  const asked = <T>(
    of: (question: PushQuestion) => readonly T[],
    row: (fairId: string, item: T) => (string | number)[],
  ) => pushes.flatMap(({ fairId, question }) => of(question).map((item) => row(fairId, item)))
  const [heads, verdicts, erased, replicas, opsAt] = await Promise.all([
    fairHeads.lockAll(
      tx,
      pushes.map(({ fairId }) => fairId),
    ),
    tx.lookUp(
      verdictsAsked,
      asked(({ opIds }) => opIds, pair),
    ),
    tx.lookUp(
      erasedAsked,
      asked(({ recordIds }) => recordIds, pair),
    ),
    tx.lookUp(
      replicasAsked,
      asked(({ replicaId }) => [replicaId], pair),
    ),
    tx.lookUp(
      opsAtAsked,
      pushes.flatMap(({ fairId, question: { replicaId, ns } }) =>
        addToRanges([], ns).map(([first, last]) => [fairId, replicaId, first, last]),
      ),
    ),
  ])
  const verdictsOf = byFair(verdicts)
  const erasedOf = byFair(erased)
  const replicasOf = byFair(replicas)
  const opsAtOf = byFair(opsAt)
  return new Map(
    heads.map(({ fairId, row }) => [
      fairId,
      {
        row,
        head: { epoch: row.epoch, seq: row.seq, chain: row.chain },
        verdicts: new Map(readRows(storedVerdict, verdictsOf(fairId)).map((verdict) => [verdict.opId, verdict])),
        erased: new Set(readRows(recordIdRow, erasedOf(fairId)).map(({ record_id }) => record_id)),
        replica: readRows(storedReplica, replicasOf(fairId))[0],
        opsAt: readRows(opAtRow, opsAtOf(fairId)).map(({ n, op_id }) => ({ n, opId: op_id })),
      },
    ]),
  )
}

const pair = (fairId: string, id: string): [string, string] => [fairId, id]

function byFair(rows: readonly SqlRow[]): (fairId: string) => readonly SqlRow[] {
  const groups = Map.groupBy(rows, (row) => row['fair_id'])
  return (fairId) => groups.get(fairId) ?? []
}

const verdictsAsked: LookUpTarget = {
  table: 'verdicts',
  select: 'found.fair_id, found.op_id, status, seq, stamp, code',
  asked: { fair_id: 'text', op_id: 'text' },
  on: 'found.fair_id = asked.fair_id AND found.op_id = asked.op_id',
}
const erasedAsked: LookUpTarget = {
  table: 'erased_records',
  select: 'found.fair_id, found.record_id',
  asked: { fair_id: 'text', record_id: 'text' },
  on: 'found.fair_id = asked.fair_id AND found.record_id = asked.record_id',
}
const replicasAsked: LookUpTarget = {
  table: 'replicas',
  select: 'found.fair_id, found.replica_id, ranges, is_cloned',
  asked: { fair_id: 'text', replica_id: 'text' },
  on: 'found.fair_id = asked.fair_id AND found.replica_id = asked.replica_id',
}
/** By runs of n: what a station pushes follows on without a gap nearly always. */
const opsAtAsked: LookUpTarget = {
  table: 'verdicts',
  select: 'found.fair_id, found.n, found.op_id',
  asked: { fair_id: 'text', replica_id: 'text', first_n: 'bigint', last_n: 'bigint' },
  on: `found.fair_id = asked.fair_id AND found.replica_id = asked.replica_id
    AND found.n BETWEEN asked.first_n AND asked.last_n`,
}

const opAtRow = z.object({ n: z.number(), op_id: z.string() })
const recordIdRow = z.object({ record_id: z.string() })
