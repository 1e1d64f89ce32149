import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import type { AppError } from '#shared/errors/result.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { fairDays } from '#shared/report/fairDays.ts'
import { downloadReport } from '../api/downloadReport.ts'
import { isSessionOver, useSession } from '../session.ts'
import { reportWords } from './reportWords.ts'

/** The day's workbook and its flat table, made by the server. */
export function ReportsPanel({ fair }: { readonly fair: FairView }) {
  const t = useWords(reportWords)
  const { words } = useLanguage()
  const session = useSession()
  const days = fairDays(fair.startsOn, fair.endsOn)
  const [day, setDay] = useState(days[0] ?? fair.startsOn)
  const [making, setMaking] = useState<'workbook' | 'flat' | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  const download = async (form: 'workbook' | 'flat') => {
    setMaking(form)
    const outcome = await downloadReport(fair, form, { day, language: words })
    setMaking(null)
    if (outcome.ok) return setError(null)
    if (isSessionOver(outcome.error)) return session.end(outcome.error)
    setError(outcome.error)
  }
  return (
    <section className="console-part" aria-labelledby="reports">
      <h2 id="reports">{t('reports')}</h2>
      <p>{t('reportsHint')}</p>
      <div className="console-operations">
        <Select
          aria-label={t('day')}
          value={day}
          onChange={setDay}
          options={days.map((each) => ({ value: each, label: each }))}
        />
        {(['workbook', 'flat'] as const).map((form) => (
          <Button
            key={form}
            icon={<DownloadOutlined aria-hidden />}
            disabled={making !== null}
            onClick={() => void download(form)}
          >
            {t(form)}
          </Button>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </section>
  )
}
