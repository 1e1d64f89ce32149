import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { verdictCodes } from '#shared/checkin/verdictCodes.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { cooperationKinds } from '#shared/reference/cooperationKinds.ts'
import { intentionStages } from '#shared/reference/intentionStages.ts'
import type { DayFigures, Tally } from '#shared/report/dayFigures.ts'
import { meaningLabels, verdictLabels } from '#shared/report/reportWords.ts'
import { scanMeanings } from '#shared/report/scanMeaning.ts'
import { CountTable } from './CountTable.tsx'
import { reportWords } from './words.ts'

interface FigureTablesProps {
  readonly figures: DayFigures
  readonly gates: readonly { readonly id: string; readonly name: string }[]
}

/** What the cards are made of; the scans add up to their total. */
export function FigureTables({ figures, gates }: FigureTablesProps) {
  const t = useWords(reportWords)
  const { words } = useLanguage()
  const counted = (options: readonly { value: string; label: string }[], counts: Tally) =>
    options.map(({ value, label }) => ({ label, count: counts[value] ?? 0 }))
  const refusals = verdictCodes.flatMap((verdict) => {
    const count = figures.refusalsByVerdict[verdict]
    return count === undefined ? [] : [{ label: verdictLabels[verdict][words], count, isPart: true }]
  })
  return (
    <div className="report-tables">
      <CountTable
        title={t('scans')}
        rows={scanMeanings.flatMap((meaning) => [
          { label: meaningLabels[meaning][words], count: figures.scansByMeaning[meaning] ?? 0 },
          ...(meaning === 'refusal' ? refusals : []),
        ])}
        total={{ label: t('total'), count: figures.scans }}
      />
      <CountTable
        title={t('byGate')}
        rows={gates.map(({ id, name }) => ({ label: name, count: figures.passagesByGate[id] ?? 0 }))}
      />
      <CountTable title={t('byKind')} rows={counted(attendeeKinds.options(words), figures.attendeesByKind)} />
      <CountTable
        title={t('byCooperation')}
        rows={counted(cooperationKinds.options(words), figures.cooperationsByKind)}
        total={{ label: t('total'), count: figures.cooperations }}
      />
      <CountTable
        title={t('byStage')}
        rows={counted(intentionStages.options(words), figures.intentionsByStage)}
        total={{ label: t('total'), count: figures.studentIntentions }}
      />
    </div>
  )
}
