import { DownloadOutlined } from '@ant-design/icons'
import { Button, Empty, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { dayToShow, fairDays } from '#shared/report/fairDays.ts'
import { ArrivalsByHour } from './ArrivalsByHour.tsx'
import { DaySentence } from './DaySentence.tsx'
import { ExportPanel } from './ExportPanel.tsx'
import { FigureCards } from './FigureCards.tsx'
import { FigureTables } from './FigureTables.tsx'
import './report.css'
import { useDayFigures } from './useDayFigures.ts'
import { useExport } from './useExport.ts'
import { useGateNames } from './useGateNames.ts'
import { reportWords } from './words.ts'

/** More days than fit in one row are chosen from a list. */
const daysInRow = 5

/** The numbers of a day, and the workbook that is handed in. */
export function ReportScreen() {
  const t = useWords(reportWords)
  const { fair } = useSession()
  const mayExport = useMay('report.export')
  const days = fairDays(fair.startsOn, fair.endsOn)
  const [day, setDay] = useState(() => dayToShow(days, dayjs().format('YYYY-MM-DD')))
  const figures = useDayFigures(day)
  const gates = useGateNames()
  const { start, ...exporting } = useExport(day)
  return (
    <div className="report">
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <>
            <DayPicker days={days} day={day} onDay={setDay} />
            <Button
              type="primary"
              icon={<DownloadOutlined aria-hidden />}
              disabled={!mayExport || exporting.progress.state === 'running'}
              title={mayExport ? '' : t('mayNot')}
              onClick={() => void start()}
            >
              {t('export')}
            </Button>
          </>
        }
      />
      <ExportPanel {...exporting} />
      <LiveView live={figures}>
        {(value) =>
          value.attendees === 0 && value.enterprises === 0 ? (
            <NothingYet fairId={fair.id} />
          ) : (
            <>
              <DaySentence figures={value} />
              <FigureCards figures={value} />
              <ArrivalsByHour counts={value.arrivalsByHour} />
              <FigureTables figures={value} gates={gates} />
            </>
          )
        }
      </LiveView>
    </div>
  )
}

interface DayPickerProps {
  readonly days: readonly string[]
  readonly day: string
  readonly onDay: (day: string) => void
}

function DayPicker({ days, day, onDay }: DayPickerProps) {
  const t = useWords(reportWords)
  if (days.length === 1) return null
  if (days.length > daysInRow) {
    return (
      <Select
        aria-label={t('day')}
        value={day}
        options={days.map((value) => ({ value, label: value }))}
        onChange={onDay}
      />
    )
  }
  return <Segmented aria-label={t('day')} value={day} options={[...days]} onChange={onDay} />
}

function NothingYet({ fairId }: { readonly fairId: string }) {
  const t = useWords(reportWords)
  const navigate = useNavigate()
  const mayImport = useMay('attendee.import')
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('emptyTitle')}>
      <p>{t('emptyHint')}</p>
      {mayImport && (
        <Button type="primary" onClick={() => void navigate(`/fairs/${fairId}/import`)}>
          {t('goImport')}
        </Button>
      )}
    </Empty>
  )
}
