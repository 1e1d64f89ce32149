import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import { reportWords } from './words.ts'

/** Hours from the first arrival to the last as bars; a list for screen readers, each bar with its number. */
export function ArrivalsByHour({ counts }: { readonly counts: readonly number[] }) {
  const t = useWords(reportWords)
  const first = counts.findIndex((count) => count > 0)
  const last = counts.findLastIndex((count) => count > 0)
  const most = Math.max(...counts)
  return (
    <section className="report-panel" aria-labelledby="arrivals-title">
      <h2 id="arrivals-title">{t('arrivals')}</h2>
      {first === -1 ? (
        <p>{t('noArrivals')}</p>
      ) : (
        <ol className="report-bars">
          {counts.slice(first, last + 1).map((count, index) => (
            <li key={first + index}>
              <span className="report-bar-count">{grouped(count)}</span>
              <span className="report-bar" style={{ height: `${(count / most) * 100}%` }} />
              <span className="report-bar-hour">{t('hour', { hour: first + index })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
