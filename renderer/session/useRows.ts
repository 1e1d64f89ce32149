import { useMemo, useState } from 'react'
import { type Live, useLive } from './useLive.ts'

/** Rows are read in blocks, so that scrolling by a line asks for nothing. */
const block = 50

export interface Rows<T> {
  readonly live: Live<ReadonlyMap<string, T>>
  /** Tell which part of the list is on the screen. */
  readonly show: (first: number, last: number) => void
}

/** The rows of the visible part of a long list, read again when they change. `read` must be stable. */
export function useRows<T>(
  ids: readonly string[],
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Rows<T> {
  const [range, setRange] = useState({ from: 0, to: block })
  const wanted = useMemo(() => ids.slice(range.from, range.to), [ids, range])
  const live = useLive(() => read(wanted), [read, wanted])
  const show = (first: number, last: number) => {
    const from = Math.floor(first / block) * block
    const to = (Math.floor(last / block) + 1) * block
    setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
  }
  return { live, show }
}
