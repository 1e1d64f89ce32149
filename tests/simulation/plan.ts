import { createSeededRandom } from '#shared/sample/seededRandom.ts'

export const networkFaults = [
  'loseRequest',
  'loseAnswer',
  'repeat',
  'delay',
  'truncate',
  'proxyPage',
  'tooLarge',
  'throttle',
  'busy',
  'hang',
] as const
export type NetworkFault = (typeof networkFaults)[number]

export const editKinds = [
  'register',
  'rename',
  'sensitive',
  'withdraw',
  'consent',
  'scan',
  'intention',
  'merge',
  'unknownKind',
  'remove',
  'forbidden',
  'tooBig',
] as const
export type EditKind = (typeof editKinds)[number]

/** One thing that happens. `station` counts from 0; a clone gets the next number. */
export type Action =
  | { readonly do: 'edit'; readonly station: number; readonly edit: EditKind; readonly salt: number }
  | { readonly do: 'kill'; readonly station: number; readonly awaits: number }
  | { readonly do: 'network'; readonly station: number; readonly fault: NetworkFault; readonly messages: number }
  | { readonly do: 'offline'; readonly station: number; readonly ms: number }
  | { readonly do: 'clock'; readonly station: number; readonly offsetMs: number }
  | { readonly do: 'diskFull'; readonly station: number; readonly ms: number }
  | { readonly do: 'wipe'; readonly station: number }
  | { readonly do: 'clone'; readonly station: number }
  | { readonly do: 'killServer'; readonly awaits: number }
  | { readonly do: 'backup' }
  | { readonly do: 'restore' }
  | { readonly do: 'serverClock'; readonly offsetMs: number }
  | { readonly do: 'erase'; readonly salt: number }

export interface Planned {
  /** Milliseconds after the start. */
  readonly at: number
  readonly action: Action
}

export interface Plan {
  readonly seed: number
  readonly stations: number
  readonly planned: readonly Planned[]
}

/** How long the trouble lasts, in virtual time. */
export const troubleMs = 8 * 60_000
const dayMs = 86_400_000

/** What happens under a seed. Everything else in a run is drawn from the same seed. */
export function makePlan(seed: number, stations: number): Plan {
  const random = createSeededRandom(seed)
  const planned: Planned[] = []
  const station = () => random.integer(0, stations - 1)
  const add = (count: number, action: () => Action) => {
    for (let index = 0; index < count; index += 1) planned.push({ at: random.integer(0, troubleMs), action: action() })
  }
  const edit = (): Action => ({
    do: 'edit',
    station: station(),
    edit: random.pickWeighted([
      { value: 'register', weight: 20 },
      { value: 'rename', weight: 30 },
      { value: 'sensitive', weight: 6 },
      { value: 'withdraw', weight: 3 },
      { value: 'consent', weight: 3 },
      { value: 'scan', weight: 20 },
      { value: 'intention', weight: 10 },
      { value: 'merge', weight: 5 },
      { value: 'unknownKind', weight: 3 },
      { value: 'remove', weight: 2 },
      { value: 'forbidden', weight: 3 },
      { value: 'tooBig', weight: 1 },
    ]),
    salt: random.integer(0, 0x7fff_ffff),
  })
  add(random.integer(5, 14) * stations, edit)
  add(random.integer(0, stations), () => ({ do: 'kill', station: station(), awaits: random.integer(1, 120) }))
  add(random.integer(0, 2 * stations), () => ({
    do: 'network',
    station: station(),
    fault: random.pick(networkFaults),
    messages: random.integer(1, 3),
  }))
  add(random.integer(0, stations), () => ({ do: 'offline', station: station(), ms: random.integer(1000, 240_000) }))
  add(random.integer(0, 3), () => ({
    do: 'clock',
    station: station(),
    offsetMs: random.pick([-dayMs, dayMs, random.integer(-600_000, 600_000), 0]),
  }))
  add(random.integer(0, 2), () => ({ do: 'diskFull', station: station(), ms: random.integer(1000, 60_000) }))
  add(random.integer(0, 4), () => ({ do: 'killServer', awaits: random.integer(1, 200) }))
  if (random.isLucky(0.4)) add(random.integer(1, 2), () => ({ do: 'erase', salt: random.integer(0, 0x7fff_ffff) }))
  if (random.isLucky(0.3)) add(1, () => ({ do: 'clone', station: station() }))
  if (random.isLucky(0.3)) add(1, () => ({ do: 'wipe', station: station() }))
  if (random.isLucky(0.5)) {
    add(random.integer(1, 2), () => ({ do: 'backup' }))
    add(random.integer(1, 2), () => ({ do: 'restore' }))
  }
  if (random.isLucky(0.1)) add(1, () => ({ do: 'serverClock', offsetMs: random.pick([-dayMs, -3_600_000, 3_600_000]) }))
  return { seed, stations, planned: planned.toSorted((one, other) => one.at - other.at) }
}
