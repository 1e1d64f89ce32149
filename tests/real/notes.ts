/** An op whose saving was shown to the person: its record, or a value that no other op has. */
export type Confirmed =
  | { readonly kind: 'scan'; readonly recordId: string }
  | { readonly kind: 'attendee' | 'enterprise'; readonly name: string }

/** What the stations' screens confirmed, in the order in which it was seen. */
export interface Notes {
  readonly confirmed: readonly Confirmed[]
  add(confirmed: Confirmed): void
  /** Resolves as soon as so many more were confirmed. */
  more(count: number): Promise<void>
}

export function openNotes(): Notes {
  const confirmed: Confirmed[] = []
  const waiting = new Set<{ readonly from: number; readonly resolve: () => void }>()
  return {
    confirmed,
    add: (one) => {
      confirmed.push(one)
      for (const waiter of waiting) {
        if (confirmed.length < waiter.from) continue
        waiting.delete(waiter)
        waiter.resolve()
      }
    },
    more: (count) => new Promise((resolve) => waiting.add({ from: confirmed.length + count, resolve })),
  }
}
