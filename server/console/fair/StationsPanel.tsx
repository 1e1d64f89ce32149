import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { StaleNotice } from '../StaleNotice.tsx'
import { useMay } from '../session.ts'
import { useAnswer } from '../useAnswer.ts'
import { EnrolDialog } from './EnrolDialog.tsx'
import { StationTable } from './StationTable.tsx'
import { fairWords } from './words.ts'

/** A station that was just enrolled should be seen while people still look at it. */
const everyMs = 5000

/** The fair's stations as they said they are. */
export function StationsPanel({ fair }: { readonly fair: FairView }) {
  const t = useWords(fairWords)
  const mayEnrol = useMay('station.enrol') && fair.erasedAt === null
  const [isEnrolling, setEnrolling] = useState(false)
  const { live, stale, reload } = useAnswer(
    `stations ${fair.fairId}`,
    async () => office.stations(fair.fairId),
    everyMs,
  )
  return (
    <section aria-labelledby="stations">
      <div className="fair-head">
        <h2 id="stations">{t('stations')}</h2>
        {mayEnrol && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEnrolling(true)}>
            {t('enrol')}
          </Button>
        )}
      </div>
      <StaleNotice error={stale} />
      <LiveView live={live}>
        {(stations) =>
          stations.length === 0 ? (
            <EmptyList title={t('noStations')} what={t('noStationsWhat')} actions={null} />
          ) : (
            <StationTable fairId={fair.fairId} stations={stations} onChanged={reload} />
          )
        }
      </LiveView>
      {isEnrolling && (
        <EnrolDialog
          fairId={fair.fairId}
          onClose={() => {
            setEnrolling(false)
            reload()
          }}
        />
      )}
    </section>
  )
}
