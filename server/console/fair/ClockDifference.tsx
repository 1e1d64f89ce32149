import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { fairWords } from './words.ts'

/** Below this it is the network (SPEC.md, K3). */
const toleratedMs = 2000
/** From here on a station's times would puzzle people who read them. */
const troublingMs = 60_000

/** How far a station's clock is from the server's; sync corrects it, people who read times should know. */
export function ClockDifference({ aheadMs }: { readonly aheadMs: number | null }) {
  const t = useWords(fairWords)
  if (aheadMs === null) return '–'
  const apart = Math.abs(aheadMs)
  if (apart < toleratedMs) return t('clockRight')
  const time = t(...inUnits(apart))
  const text = t(aheadMs > 0 ? 'clockAhead' : 'clockBehind', { time })
  return apart < troublingMs ? text : <StatusTag tone="warn">{text}</StatusTag>
}

function inUnits(ms: number): ['seconds' | 'minutes' | 'hours', { count: number }] {
  const seconds = Math.round(ms / 1000)
  if (seconds < 120) return ['seconds', { count: seconds }]
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? ['minutes', { count: minutes }] : ['hours', { count: Math.round(minutes / 60) }]
}
