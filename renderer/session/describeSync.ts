import type { SyncStatus } from '#renderer/flows/sync/syncStatus.ts'
import type { Translate } from '#renderer/i18n/defineWords.ts'
import type { ErrorText } from '#renderer/i18n/useErrorText.ts'
import type { syncWords } from './syncWords.ts'
import type { SyncView } from './useSyncStatus.ts'

type SyncTranslate = Translate<(typeof syncWords)['table']>

export interface SyncSentence {
  readonly tone: 'good' | 'warn' | 'bad' | 'plain'
  /** What is going on. */
  readonly main: string
  /** What else a person at the station should know, each short. */
  readonly details: readonly string[]
  readonly canRetry: boolean
}

interface Surroundings {
  readonly t: SyncTranslate
  /** Words of a code of shared/errors, or of what this version doesn't know. */
  readonly errorText: (code: string) => Pick<ErrorText, 'what' | 'line'>
  /** An instant as a person reads it. */
  readonly timeText: (ms: number) => string
  readonly isMetered: boolean
}

/** Nearer than this is the network's own. */
const clockWorthSayingMs = 30_000

/** Where a fair stands with its server, in words. */
export function describeSync(view: SyncView, { t, errorText, timeText, isMetered }: Surroundings): SyncSentence {
  const { enrolment, status, backlog, stuck } = view
  if (enrolment === null) return { tone: 'plain', main: t('here'), details: [], canRetry: false }
  const waiting = backlog > 0 ? [t('waiting', { count: backlog })] : []
  if (status === undefined) return { tone: 'plain', main: t('starting'), details: waiting, canRetry: false }
  const contact =
    status.lastContactMs === null ? t('neverContact') : t('lastContact', { at: timeText(status.lastContactMs) })
  const clock = clockText(status, t)
  const held = stuckText(stuck, t, errorText)
  const metered = isMetered ? [t('metered')] : []
  if (status.trouble !== null && status.step === null) {
    const main = troubleText(status.trouble, t, errorText)
    const details = [...waiting, ...held, contact, ...clock, ...metered]
    return { tone: status.phase === 'stopped' ? 'bad' : 'warn', main, details, canRetry: true }
  }
  const isClean = waiting.length === 0 && clock.length === 0
  const [main = t('synced'), ...more] =
    status.step === null ? [...held, ...waiting] : [t(status.step, { count: status.sending }), ...waiting, ...held]
  return {
    tone: clock.length > 0 || held.length > 0 ? 'warn' : isClean ? 'good' : 'plain',
    main,
    details: [...more, contact, ...clock, ...metered],
    canRetry: status.step === null,
  }
}

/** How many changes the server does not take, that they are safe; then why, and what to do about the most frequent reason. */
function stuckText(
  stuck: SyncView['stuck'],
  t: SyncTranslate,
  errorText: Surroundings['errorText'],
): readonly string[] {
  const [first] = stuck
  if (first === undefined) return []
  // Of one change alone: there are no smaller parts to send it in.
  const code = first.code === 'SYNC_TOO_LARGE' ? 'SYNC_OP_TOO_BIG' : first.code
  return [t('stuck', { count: stuck.reduce((sum, { count }) => sum + count, 0) }), errorText(code).line]
}

function troubleText(code: string, t: SyncTranslate, errorText: Surroundings['errorText']): string {
  if (code === 'SYNC_OFFLINE') return t('offline')
  if (code === 'SYNC_REVOKED') return t('revoked')
  if (code === 'SYNC_TOKEN') return t('unknown')
  return code === 'SYNC_CERTIFICATE' ? t('certificate') : errorText(code).what
}

function clockText({ clockBehindMs }: SyncStatus, t: SyncTranslate): readonly string[] {
  const off = Math.abs(clockBehindMs)
  if (off < clockWorthSayingMs) return []
  const [seconds, minutes, hours] = [off / 1000, off / 60_000, off / 3_600_000].map(Math.round)
  const by =
    off < 120_000
      ? t('seconds', { count: seconds ?? 0 })
      : off < 7_200_000
        ? t('minutes', { count: minutes ?? 0 })
        : t('hours', { count: hours ?? 0 })
  return [t(clockBehindMs > 0 ? 'slow' : 'fast', { by })]
}
