import type { RecentScan } from '#renderer/flows/checkin/readRecentScans.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import type { GateLimit } from '#shared/checkin/gateLimit.ts'
import { toneOf } from '#shared/checkin/verdictTones.ts'
import { CapacityBar } from './CapacityBar.tsx'
import { clockTime } from './gateTime.ts'
import type { DayCounter } from './useDayCounts.ts'
import type { GateDuty } from './useGateDuty.ts'
import { VerdictShape } from './VerdictShape.tsx'
import { gateWords, verdictWords } from './words.ts'

interface GateSideProps {
  readonly counter: DayCounter
  readonly recent: GateDuty['recent']
  readonly limit: GateLimit | null
  readonly hallName: string | null
}

/** The day's numbers and the last scans, for the person at the keyboard. */
export function GateSide({ counter, recent, limit, hallName }: GateSideProps) {
  const t = useWords(gateWords)
  const { counts, perMinute } = counter
  const say = (count: number | undefined) =>
    count === undefined ? <span title={t('counting')}>…</span> : grouped(Math.max(0, count))
  return (
    <aside className="gate-side">
      <dl className="gate-counts">
        <Count label={t('inside')} value={say(counts?.inside)} />
        <Count label={t('admittedToday')} value={say(counts?.admitted)} />
        <Count label={t('thisGate')} value={say(counts?.gate)} />
        <Count label={t('perMinute')} value={perMinute} />
      </dl>
      {limit !== null && <CapacityBar limit={limit} inside={counts?.here ?? null} hallName={hallName} />}
      <h2>{t('recent')}</h2>
      {recent.length === 0 ? (
        <p className="gate-none">{t('noneYet')}</p>
      ) : (
        <ol className="gate-recent">
          {recent.map((scan) => (
            <RecentLine key={scan.scanId} scan={scan} />
          ))}
        </ol>
      )}
    </aside>
  )
}

function Count({ label, value }: { readonly label: string; readonly value: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function RecentLine({ scan }: { readonly scan: RecentScan }) {
  const t = useWords(gateWords)
  const verdicts = useWords(verdictWords)
  const tone = toneOf(scan.verdict)
  return (
    <li data-tone={tone} data-taken-back={scan.isTakenBack || undefined}>
      <VerdictShape tone={tone} />
      <span className="gate-recent-name" dir="auto">
        {scan.name === '' ? t('unknownPerson') : scan.name}
      </span>
      <span className="gate-recent-verdict">{scan.isTakenBack ? t('takenBack') : verdicts(scan.verdict)}</span>
      <time dateTime={scan.createdAt}>{clockTime(scan.createdAt)}</time>
    </li>
  )
}
