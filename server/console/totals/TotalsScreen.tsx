import { Select } from 'antd'
import { useState } from 'react'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { RollUp } from '#shared/office/officeShapes.ts'
import { fairKinds } from '#shared/reference/fairKinds.ts'
import { office } from '../api/office.ts'
import { FigureRow } from '../FigureRow.tsx'
import { StaleNotice } from '../StaleNotice.tsx'
import { useAnswer } from '../useAnswer.ts'
import { GroupTable } from './GroupTable.tsx'
import { IndustryTable } from './IndustryTable.tsx'
import { totalsWords } from './words.ts'

/** Marks the choice of all fairs; no series has this name. */
const allFairs = ''

/** What the fairs of an office, or of one series such as a promotion week, come to. */
export function TotalsScreen() {
  const t = useWords(totalsWords)
  const [series, setSeries] = useState(allFairs)
  const chosen = series === allFairs ? null : series
  const all = useAnswer('totals', async () => office.totals(null), 30_000)
  const some = useAnswer(`totals ${series}`, async () => office.totals(chosen), 15_000)
  const names = all.live.state === 'ready' ? all.live.value.bySeries.flatMap(({ name }) => name ?? []) : []
  return (
    <>
      <ScreenHeader
        title={t('title')}
        actions={
          <Select<string>
            aria-label={t('series')}
            value={series}
            onChange={setSeries}
            popupMatchSelectWidth={false}
            style={{ minWidth: 240 }}
            options={[{ value: allFairs, label: t('all') }, ...names.map((name) => ({ value: name, label: name }))]}
          />
        }
      />
      <StaleNotice error={some.stale} />
      <LiveView live={some.live}>{(rolled) => <RolledUp rolled={rolled} isSeries={chosen !== null} />}</LiveView>
    </>
  )
}

function RolledUp({ rolled, isSeries }: { readonly rolled: RollUp; readonly isSeries: boolean }) {
  const t = useWords(totalsWords)
  const { words } = useLanguage()
  const { total, bySeries, byRegion, byKind } = rolled
  const kinds = byKind.map(({ name, totals }) => ({ name: fairKinds.label(name, words), totals }))
  return (
    <>
      <p>{t('hint', { fairs: total.fairs, counted: total.counted })}</p>
      <FigureRow of={total} />
      {!isSeries && <GroupTable title={t('bySeries')} groups={bySeries} />}
      <GroupTable title={t('byRegion')} groups={byRegion} />
      <GroupTable title={t('byKind')} groups={kinds} />
      <IndustryTable industries={total.industries} />
    </>
  )
}
