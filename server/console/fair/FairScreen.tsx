import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { fair as record } from '#shared/records/fair.ts'
import { office } from '../api/office.ts'
import { sayDays } from '../fairs/FairTable.tsx'
import { StaleNotice } from '../StaleNotice.tsx'
import { useMay } from '../session.ts'
import { useAnswer } from '../useAnswer.ts'
import { FiguresPanel } from './FiguresPanel.tsx'
import { ReportsPanel } from './ReportsPanel.tsx'
import { RetentionPanel } from './RetentionPanel.tsx'
import { StationsPanel } from './StationsPanel.tsx'
import './fair.css'
import { fairWords } from './words.ts'

/** One fair: its stations and what they have sent. */
export function FairScreen() {
  const { fairId = '' } = useParams()
  const { live, stale, reload } = useAnswer(`fair ${fairId}`, async () => office.fair(fairId))
  return (
    <>
      <StaleNotice error={stale} />
      <LiveView live={live}>{(fair) => <FairDetails fair={fair} onChanged={reload} />}</LiveView>
    </>
  )
}

function FairDetails({ fair, onChanged }: { readonly fair: FairView; readonly onChanged: () => void }) {
  const mayExport = useMay('report.export')
  const t = useWords(fairWords)
  const labels = useLabels()
  const navigate = useNavigate()
  const facts = [labels.choice(record.fields.kind, fair.kind), sayDays(fair), fair.region, fair.series ?? '']
  return (
    <>
      <ScreenHeader
        title={fair.name}
        hint={facts.filter((fact) => fact !== '').join(' · ')}
        actions={<Button onClick={() => void navigate('/')}>{t('allFairs')}</Button>}
      />
      <FiguresPanel fairId={fair.fairId} />
      <StationsPanel fair={fair} />
      {mayExport && fair.erasedAt === null && <ReportsPanel fair={fair} />}
      <RetentionPanel key={fair.eraseOn} fair={fair} onChanged={onChanged} />
    </>
  )
}
