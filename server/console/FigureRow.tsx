import { useWords } from '#renderer/i18n/defineWords.ts'
import type { Totals } from '#shared/office/officeShapes.ts'
import { figures, figureWords } from './figures.ts'
import { useNumber } from './useFormats.ts'

type Figures = Pick<Totals, (typeof figures)[number]>

/** What a fair, or many of them, come to. */
export function FigureRow({ of }: { readonly of: Figures }) {
  const t = useWords(figureWords)
  const number = useNumber()
  return (
    <dl className="console-figures">
      {figures.map((figure) => (
        <div key={figure}>
          <dt>{t(figure)}</dt>
          <dd>{number(of[figure])}</dd>
        </div>
      ))}
    </dl>
  )
}
