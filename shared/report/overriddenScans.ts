import type { Scan } from '../records/scan.ts'

type Fact = Pick<Scan, 'id' | 'createdAt' | 'gateId' | 'undoes' | 'reason'>

/**
 * The scans that staff overrode, each with the scan that stands in its place. One commit takes the first back and
 * writes the second, with the reason: same instant, same gate (flows/checkin/saveScan.ts).
 */
export function overriddenScans<T extends Fact>(facts: readonly T[]): ReadonlyMap<string, T> {
  const takenBackAt = new Map(
    facts.flatMap((fact) => (fact.undoes === null ? [] : [[momentOf(fact), fact.undoes] as const])),
  )
  const overridden = new Map<string, T>()
  if (takenBackAt.size === 0) return overridden
  for (const fact of facts) {
    if (fact.undoes !== null || fact.reason === null) continue
    const replaced = takenBackAt.get(momentOf(fact))
    if (replaced !== undefined) overridden.set(replaced, fact)
  }
  return overridden
}

const momentOf = ({ createdAt, gateId }: Fact): string => `${createdAt} ${gateId}`
