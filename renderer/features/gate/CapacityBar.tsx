import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { fillingOf, type GateLimit } from '#shared/checkin/gateLimit.ts'
import { gateWords } from './words.ts'

interface CapacityBarProps {
  readonly limit: GateLimit
  /** Null while they are being counted. */
  readonly inside: number | null
  /** Null: the whole venue. */
  readonly hallName: string | null
}

/** How full it is behind this gate: a bar, its colour, and words for who sees neither. */
export function CapacityBar({ limit, inside, hallName }: CapacityBarProps) {
  const t = useWords(gateWords)
  const shown = Math.max(0, inside ?? 0)
  const filling = inside === null ? 'roomy' : fillingOf(limit, shown)
  const left = Math.max(0, limit.full - shown)
  return (
    <div className="gate-capacity" data-filling={filling}>
      <div className="gate-capacity-line">
        <strong>{hallName ?? t('wholeVenue')}</strong>
        <span>
          {inside === null ? '…' : grouped(shown)} / {grouped(limit.capacity)}
        </span>
      </div>
      <div
        className="gate-meter"
        role="meter"
        aria-label={t('filling', { place: hallName ?? t('wholeVenue') })}
        aria-valuemin={0}
        aria-valuemax={limit.capacity}
        aria-valuenow={Math.min(shown, limit.capacity)}
      >
        <div style={{ inlineSize: `${Math.min(100, (shown / limit.capacity) * 100)}%` }} />
        {/* The warning line. */}
        <i style={{ insetInlineStart: `${(limit.amber / limit.capacity) * 100}%` }} />
      </div>
      <p aria-live="polite">
        {filling === 'full' && t(limit.full < limit.capacity ? 'fullOneInOneOut' : 'fullNow')}
        {filling === 'amber' && t('nearlyFull', { count: left })}
      </p>
    </div>
  )
}
