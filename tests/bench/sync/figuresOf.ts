import { type Measured, round } from '../measured.ts'
import { recordsUpTo } from './records.ts'
import type { Outcome } from './run/outcome.ts'
import type { Sizes } from './sizes.ts'

const MiB = 2 ** 20
const sample = 1000

export function figuresOf(
  sizes: Sizes,
  { fairDesk, pouch, rx }: Readonly<Record<'fairDesk' | 'pouch' | 'rx', Outcome>>,
): Measured {
  const over = (valueOf: (outcome: Outcome) => number): number =>
    round(valueOf(fairDesk) / Math.min(valueOf(pouch), valueOf(rx)))
  return {
    figures: {
      recordBytes: round(
        Buffer.byteLength(
          recordsUpTo(sample)
            .map((record) => JSON.stringify(record))
            .join(''),
        ) / sample,
      ),
      records: sizes.records,
      edits: sizes.edits,
      clients: sizes.clients,
      editsEach: sizes.editsEach,
      ...named('fairDesk', fairDesk, sizes),
      ...named('pouch', pouch, sizes),
      ...named('rx', rx, sizes),
    },
    ratios: {
      b1OverFastestPeer: over(({ one }) => one.pullMs),
      b2OverFastestPeer: over(({ one }) => one.pushedMs),
      b2RestOverFastestPeer: over(({ one }) => one.restMs),
      b3OverFastestPeer: over(({ meeting }) => meeting.ms),
    },
  }
}

function named(name: string, { one, meeting }: Outcome, { records, edits, clients, editsEach }: Sizes) {
  const figures = {
    B1Ms: Math.round(one.pullMs),
    B1RecordsPerSecond: Math.round(records / (one.pullMs / 1000)),
    B1WireMb: round(one.pullBytes / MiB),
    B1PeakMemoryMb: Math.round(one.pullPeakMb),
    B2Ms: Math.round(one.pushedMs),
    B2EditsPerSecond: Math.round(edits / (one.pushedMs / 1000)),
    B2RestMs: Math.round(one.restMs),
    B2WireMb: round(one.pushBytes / MiB),
    B2PeakMemoryMb: Math.round(one.pushPeakMb),
    B3Ms: Math.round(meeting.ms),
    B3EditsPerSecond: Math.round((clients * editsEach) / (meeting.ms / 1000)),
    B3WireMb: round(meeting.bytes / MiB),
    B3PeakMemoryMb: Math.round(meeting.peakMb),
  }
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}${key}`, value]))
}
