import { useWords } from '#renderer/i18n/defineWords.ts'
import type { PrintState } from '#shared/records/printJob.ts'
import { printWords } from './printWords.ts'
import { StatusTag } from './StatusTag.tsx'

const tones = { queued: 'info', printing: 'info', printed: 'good', failed: 'bad', cancelled: 'plain' } as const

/** How far a print job is. One that waits for a printer is a warning. */
export function PrintStateTag({ state, isStuck }: { readonly state: PrintState; readonly isStuck: boolean }) {
  const t = useWords(printWords)
  return <StatusTag tone={isStuck && state !== 'failed' ? 'warn' : tones[state]}>{t(state)}</StatusTag>
}
