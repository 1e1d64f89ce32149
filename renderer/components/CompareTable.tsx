import { useWords } from '#renderer/i18n/defineWords.ts'
import { useColumnLabels } from '#renderer/i18n/useColumnLabels.ts'
import './compareTable.css'
import { compareWords } from './compareWords.ts'

export interface ComparedSide {
  readonly key: string
  readonly title: string
  /** Where it comes from, or how alike it is. */
  readonly detail: string
  /** By column id. */
  readonly values: Readonly<Record<string, unknown>>
}

interface CompareTableProps {
  readonly label: string
  /** The first is what the others are compared with. */
  readonly sides: readonly [ComparedSide, ...ComparedSide[]]
}

/** Records side by side. What differs carries a sign and a word, not only a colour; an empty side says nothing. */
export function CompareTable({ label, sides }: CompareTableProps) {
  const t = useWords(compareWords)
  const labels = useColumnLabels()
  const [first] = sides
  const ids = [...new Set(sides.flatMap(({ values }) => Object.keys(values)))]
  const lines = ids
    .map((id) => ({ id, texts: sides.map(({ values }) => labels.value(id, values[id])) }))
    .filter(({ texts }) => texts.some((text) => text !== ''))
  return (
    <div className="compare-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="compare-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            {sides.map((side) => (
              <th key={side.key} scope="col">
                <span className="compare-title">{side.title}</span>
                <small>{side.detail}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, texts }) => (
            <tr key={id}>
              <th scope="row">{labels.column(id)}</th>
              {sides.map((side, index) => (
                <td key={side.key}>
                  <Compared text={texts[index] ?? ''} against={side === first ? null : (texts[0] ?? '')} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Compared({ text, against }: { readonly text: string; readonly against: string | null }) {
  const t = useWords(compareWords)
  if (text === '') return <span className="compare-none">{t('none')}</span>
  if (against === null || against === '') return text
  const isSame = text === against
  return (
    <span className={isSame ? 'compare-same' : 'compare-differs'}>
      <span className="compare-sign" role="img" aria-label={t(isSame ? 'equals' : 'differs')}>
        {isSame ? '=' : '≠'}
      </span>
      {text}
    </span>
  )
}
