import type { Booth } from '../records/booth.ts'
import type { Enterprise } from '../records/enterprise.ts'
import { type Gate, unlimited } from '../records/gate.ts'
import type { VenueHall } from '../records/venueHall.ts'
import { newRecordBase, type SampleContext } from './sampleContext.ts'

export type SampleVenue = {
  readonly venueHalls: readonly VenueHall[]
  readonly gates: readonly SampleGate[]
}

/** A gate whose hall and part in the day the scans rely on. */
export type SampleGate = Gate & { readonly hallId: string }

/** Two halls; the first has two doors and one for guests, the second one door. */
export const makeVenue = (context: SampleContext): SampleVenue => {
  const base = () => newRecordBase(context, context.preparedAtMs)
  const first: VenueHall = { ...base(), name: '一号展厅', capacity: 1800 }
  const second: VenueHall = { ...base(), name: '二号展厅', capacity: 900 }
  const open = { allowedKinds: [], isAntiPassback: true, ...unlimited }
  return {
    venueHalls: [first, second],
    gates: [
      { ...base(), name: '东门', direction: 'both', hallId: first.id, ...open },
      { ...base(), name: '西门', direction: 'both', hallId: first.id, ...open },
      { ...base(), name: '北门', direction: 'both', hallId: second.id, ...open },
      {
        ...base(),
        name: '工作通道',
        direction: 'both',
        hallId: first.id,
        allowedKinds: ['representative', 'delegate', 'staff', 'guest'],
        isAntiPassback: false,
        ...unlimited,
      },
    ],
  }
}

/** A booth for each enterprise, the first twenty in hall A, and three that are still free. */
export const makeBooths = (
  context: SampleContext,
  halls: readonly VenueHall[],
  enterprises: readonly Enterprise[],
): Booth[] =>
  Array.from({ length: enterprises.length + 3 }, (_, index) => {
    const isFirst = index < BOOTHS_IN_FIRST_HALL
    const number = String(isFirst ? index + 1 : index - BOOTHS_IN_FIRST_HALL + 1).padStart(2, '0')
    return {
      ...newRecordBase(context, context.preparedAtMs),
      number: `${isFirst ? 'A' : 'B'}${number}`,
      hallId: halls[isFirst ? 0 : 1]?.id ?? null,
      enterpriseId: enterprises[index]?.id ?? null,
    }
  })

const BOOTHS_IN_FIRST_HALL = 20
