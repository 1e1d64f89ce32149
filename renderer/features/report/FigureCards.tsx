import { useWords } from '#renderer/i18n/defineWords.ts'
import { grouped } from '#renderer/i18n/grouped.ts'
import type { DayFigures } from '#shared/report/dayFigures.ts'
import { reportWords } from './words.ts'

/** The six numbers that everybody asks for. */
export function FigureCards({ figures }: { readonly figures: DayFigures }) {
  const t = useWords(reportWords)
  const show = (count: number) => grouped(count)
  const cards = [
    {
      label: t('enterprises'),
      value: figures.enterprises,
      more: t('enterprisesMore', { keyFields: show(figures.keyFields) }),
    },
    { label: t('positions'), value: figures.positions, more: t('positionsMore', { openings: show(figures.openings) }) },
    { label: t('universities'), value: figures.universities, more: '' },
    {
      label: t('attendees'),
      value: figures.attendees,
      more: t('attendeesMore', { holders: show(figures.badgeHolders) }),
    },
    {
      label: t('admitted'),
      value: figures.admittedPeople,
      more: t('admittedMore', { inside: show(figures.insideNow) }),
    },
    {
      label: t('intentions'),
      value: figures.cooperations + figures.studentIntentions,
      more: t('intentionsMore', {
        cooperations: show(figures.cooperations),
        students: show(figures.studentIntentions),
      }),
    },
  ]
  return (
    <dl className="report-cards">
      {cards.map(({ label, value, more }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{show(value)}</strong>
            <span>{more}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
