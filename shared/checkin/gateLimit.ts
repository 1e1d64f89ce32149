import type { Gate } from '../records/gate.ts'

/** How many people may be behind a gate. */
export interface GateLimit {
  readonly capacity: number
  /** From here on the gate warns. */
  readonly amber: number
  /** At this many nobody else comes in. */
  readonly full: number
}

export type GateFilling = 'roomy' | 'amber' | 'full'

type Limited = Partial<Pick<Gate, 'capacity' | 'amberPercent' | 'isOneInOneOut'>>

const usualPercent = 90

/** Null when nobody said how many. Rules L1 to L3 of SPEC.md. */
export function limitOf(gate: Limited, hallCapacity: number | null): GateLimit | null {
  const capacity = gate.capacity ?? hallCapacity
  if (capacity === null) return null
  const amber = Math.max(1, Math.ceil((capacity * (gate.amberPercent ?? usualPercent)) / 100))
  return { capacity, amber, full: gate.isOneInOneOut === true ? amber : capacity }
}

export function fillingOf({ amber, full }: GateLimit, inside: number): GateFilling {
  if (inside >= full) return 'full'
  return inside >= amber ? 'amber' : 'roomy'
}
