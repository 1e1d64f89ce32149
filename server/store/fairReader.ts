import { z } from 'zod'
import { genesisChain } from '#shared/sync/chain.ts'
import type { FairReader } from '#shared/sync/store.ts'
import type { SqlRunner } from '../database/database.ts'
import { readRows } from '../repositories/readRows.ts'
import { fairHeads } from './fairHeads.ts'
import { storedBatch, storedEntry, storedReplica, storedState, storedVerdict } from './storedJson.ts'

const chainRow = z.object({ seq: z.number(), chain: z.string() })
const opAtRow = z.object({ n: z.number(), op_id: z.string() })
const recordIdRow = z.object({ record_id: z.string() })
/** Before every record id. */
const first = ''

/** One fair, as one transaction sees it. Every statement names the fair. */
export function fairReader(tx: SqlRunner, fairId: string): FairReader {
  /** Rows of this fair whose column is in the list; `$1` is the fair, `$2` the list. */
  const rowsAmong = async (
    select: string,
    column: string,
    list: readonly (string | number)[],
    type: 'text' | 'bigint' = 'text',
  ) =>
    list.length === 0
      ? []
      : tx.rows(`${select} WHERE fair_id = $1 AND ${tx.among(column, '$2', type)}`, [fairId, { list }])
  return {
    head: async () => {
      const { epoch, seq, chain } = await fairHeads.of(tx, fairId)
      return { epoch, seq, chain }
    },
    chainsAt: async (seqs) => {
      const found = readRows(chainRow, await rowsAmong('SELECT seq, chain FROM log', 'seq', seqs, 'bigint'))
      const chains = new Map([[0, genesisChain(fairId)], ...found.map(({ seq, chain }) => [seq, chain] as const)])
      return new Map(seqs.flatMap((seq) => entryAt(chains, seq)))
    },
    entriesAfter: async (seq, limit) =>
      readRows(
        storedEntry,
        await tx.rows(
          `SELECT seq, chain, stamp, batch_hash, place, op FROM log
           WHERE fair_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
          [fairId, seq, limit],
        ),
      ),
    batches: async (hashes) => readRows(storedBatch, await rowsAmong('SELECT batch FROM batches', 'hash', hashes)),
    verdictsOf: async (opIds) => {
      const select = 'SELECT op_id, status, seq, stamp, code FROM verdicts'
      const found = readRows(storedVerdict, await rowsAmong(select, 'op_id', opIds))
      return new Map(found.map((verdict) => [verdict.opId, verdict]))
    },
    opsAt: async (replicaId, ns) => {
      if (ns.length === 0) return []
      const found = await tx.rows(
        `SELECT n, op_id FROM verdicts
         WHERE fair_id = $1 AND replica_id = $2 AND ${tx.among('n', '$3', 'bigint')} ORDER BY n, op_id`,
        [fairId, replicaId, { list: ns }],
      )
      return readRows(opAtRow, found).map(({ n, op_id }) => ({ n, opId: op_id }))
    },
    replicas: async (ids) =>
      readRows(storedReplica, await rowsAmong('SELECT replica_id, ranges, is_cloned FROM replicas', 'replica_id', ids)),
    erasedAmong: async (ids) => {
      const found = await rowsAmong('SELECT record_id FROM erased_records', 'record_id', ids)
      return new Set(readRows(recordIdRow, found).map((row) => row.record_id))
    },
    folded: async () => {
      const { epoch, folded_seq, folded_chain } = await fairHeads.of(tx, fairId)
      return { epoch, seq: folded_seq, chain: folded_chain }
    },
    records: async (after, limit) =>
      readRows(
        storedState,
        await tx.rows('SELECT state FROM records WHERE fair_id = $1 AND record_id > $2 ORDER BY record_id LIMIT $3', [
          fairId,
          after ?? first,
          limit,
        ]),
      ),
    recordsById: async (ids) => readRows(storedState, await rowsAmong('SELECT state FROM records', 'record_id', ids)),
  }
}

function entryAt(chains: ReadonlyMap<number, string>, seq: number): [number, string][] {
  const chain = chains.get(seq)
  return chain === undefined ? [] : [[seq, chain]]
}
