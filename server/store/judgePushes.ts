import type { PushOutcome, PushStanding, SyncStore } from '#shared/sync/store.ts'
import type { Database, SqlRunner } from '../database/database.ts'
import { isGone } from '../database/isUnreachable.ts'
import { fairHeads } from './fairHeads.ts'
import { type AskedPush, readStandings } from './readStandings.ts'
import {
  batchesTable,
  batchRow,
  logRow,
  logTable,
  newVerdicts,
  replicaRow,
  replicasTable,
  verdictRows,
  verdictsTable,
} from './storeRows.ts'

interface WaitingPush extends AskedPush {
  readonly decide: (standing: PushStanding) => PushOutcome<unknown>
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

/** While one group waits for the database, the next is made ready; more would only contend for the same processors. */
const groupsAtOnce = 2
const pushesInGroup = 64
/** One full push more than this is still taken: a group is never empty. */
const opsInGroup = 1000

/**
 * Group commit: pushes that come while the database is busy are judged together, one of each fair, in one transaction. It
 * costs about as many statements and round trips as a single push, and one wait for the disk. A push that comes alone goes
 * alone and at once. Each push's verdicts are all stored or none (P1): a group that fails is judged again one by one,
 * unless the database is gone: each of them would only wait for it once more.
 */
export function openPushJudge(database: Database): SyncStore['judge'] {
  const waiting: WaitingPush[] = []
  const held = new Set<string>()
  const state = { groups: 0 }

  const startNext = (): void => {
    while (state.groups < groupsAtOnce) {
      const group = takeGroup(waiting, held)
      if (group.length === 0) return
      state.groups += 1
      void judgeAll(database, group).finally(() => {
        for (const { fairId } of group) held.delete(fairId)
        state.groups -= 1
        startNext()
      })
    }
  }
  return async <T>(
    fairId: string,
    question: AskedPush['question'],
    decide: (standing: PushStanding) => PushOutcome<T>,
  ): Promise<T> => {
    // The answer of the judgement that was committed: the latest one.
    const latest: { outcome?: PushOutcome<T> } = {}
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const judge = (standing: PushStanding): PushOutcome<T> => (latest.outcome = decide(standing))
    waiting.push({ fairId, question, decide: judge, resolve, reject })
    startNext()
    await promise
    if (latest.outcome === undefined) throw new Error('a push was committed without being judged')
    return latest.outcome.answer
  }
}

/** The first of each fair that no group holds; the others keep their turn. */
function takeGroup(waiting: WaitingPush[], held: Set<string>): WaitingPush[] {
  const group: WaitingPush[] = []
  let ops = 0
  for (let at = 0; at < waiting.length && group.length < pushesInGroup && ops < opsInGroup; ) {
    const push = waiting[at]
    if (push === undefined || held.has(push.fairId)) {
      at += 1
      continue
    }
    held.add(push.fairId)
    ops += push.question.ns.length
    group.push(push)
    waiting.splice(at, 1)
  }
  return group
}

async function judgeAll(database: Database, group: readonly WaitingPush[]): Promise<void> {
  try {
    const missing = await database.transaction(async (tx) => judgeGroup(tx, group))
    for (const push of group)
      if (missing.has(push.fairId)) push.reject(new RangeError(`no fair ${push.fairId}`))
      else push.resolve()
  } catch (error) {
    if (group.length === 1 || isGone(error)) for (const push of group) push.reject(error)
    else for (const push of group) await judgeAll(database, [push])
  }
}

/** @returns the fairs that are not there. */
async function judgeGroup(tx: SqlRunner, group: readonly WaitingPush[]): Promise<ReadonlySet<string>> {
  const standings = await readStandings(tx, group)
  const judged = group.flatMap(({ fairId, decide }) => {
    const standing = standings.get(fairId)
    return standing === undefined
      ? []
      : [{ fairId, row: standing.row, known: standing.verdicts, outcome: decide(standing) }]
  })
  // Not waited for one by one: the transaction fails when any of them does.
  void tx.insert(
    batchesTable,
    judged.flatMap(({ fairId, outcome }) => (outcome.batch === null ? [] : [batchRow(fairId, outcome.batch)])),
  )
  void tx.insert(
    logTable,
    judged.flatMap(({ fairId, outcome }) => outcome.entries.map((entry) => logRow(fairId, entry))),
  )
  // Nearly all are new, which takes the database half the time.
  for (const [table, isKnown] of [
    [newVerdicts, false],
    [verdictsTable, true],
  ] as const)
    void tx.insert(
      table,
      judged.flatMap(({ fairId, known, outcome }) =>
        verdictRows(
          fairId,
          outcome.judged.filter(({ verdict }) => known.has(verdict.opId) === isKnown),
        ),
      ),
    )
  void tx.insert(
    replicasTable,
    judged.map(({ fairId, outcome }) => replicaRow(fairId, outcome.replica)),
  )
  void fairHeads.moveAll(
    tx,
    judged.flatMap(({ fairId, row, outcome }) => {
      const last = outcome.entries.at(-1)
      return last === undefined ? [] : [{ fairId, row: { ...row, seq: last.seq, chain: last.chain } }]
    }),
  )
  return new Set(group.map(({ fairId }) => fairId).filter((fairId) => !standings.has(fairId)))
}
