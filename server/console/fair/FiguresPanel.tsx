import { LiveView } from '#renderer/components/LiveView.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { office } from '../api/office.ts'
import { FigureRow } from '../FigureRow.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useTime } from '../useFormats.ts'
import { reportWords } from './reportWords.ts'

/** What the fair comes to at this moment, as far as its stations have sent. */
export function FiguresPanel({ fairId }: { readonly fairId: string }) {
  const t = useWords(reportWords)
  const time = useTime()
  const { live } = useAnswer(`numbers ${fairId}`, async () => office.numbers(fairId), 5000)
  return (
    <section aria-label={t('figures')}>
      <LiveView live={live}>
        {(numbers) => (
          <>
            <FigureRow of={numbers} />
            <p className="fair-counted">{t('countedAt', { time: time(numbers.countedAt) })}</p>
          </>
        )}
      </LiveView>
    </section>
  )
}
