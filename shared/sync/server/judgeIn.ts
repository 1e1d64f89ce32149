import type { FairWriter, PushOutcome, PushQuestion, PushStanding } from '../store.ts'

/** Judges a push within a transaction that holds its fair: for stores that have no quicker way (SyncStore.judge). */
export async function judgeIn<T>(
  tx: FairWriter,
  question: PushQuestion,
  decide: (standing: PushStanding) => PushOutcome<T>,
): Promise<T> {
  const { opIds, recordIds, replicaId, ns } = question
  const verdicts = await tx.verdictsOf(opIds)
  const erased = await tx.erasedAmong(recordIds)
  const head = await tx.head()
  const [replica] = await tx.replicas([replicaId])
  const opsAt = await tx.opsAt(replicaId, ns)
  const outcome = decide({ head, verdicts, erased, replica, opsAt })
  if (outcome.batch !== null) await tx.saveBatch(outcome.batch)
  await tx.append(outcome.entries)
  await tx.saveVerdicts(outcome.judged)
  await tx.saveReplicas([outcome.replica])
  return outcome.answer
}
