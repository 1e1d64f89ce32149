import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { office } from '../api/office.ts'
import { useMay } from '../session.ts'
import { useCommand } from '../useCommand.ts'
import { EraseDialog } from './EraseDialog.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import { reportWords } from './reportWords.ts'

/** When the fair's personal data goes, or that it went. */
export function RetentionPanel({ fair, onChanged }: { readonly fair: FairView; readonly onChanged: () => void }) {
  const t = useWords(reportWords)
  return (
    <section className="console-part" aria-labelledby="retention">
      <h2 id="retention">{t('retention')}</h2>
      {fair.erasedAt === null ? (
        <RetentionForm fair={fair} onChanged={onChanged} />
      ) : (
        <ReceiptView fairId={fair.fairId} />
      )}
    </section>
  )
}

function RetentionForm({ fair, onChanged }: { readonly fair: FairView; readonly onChanged: () => void }) {
  const t = useWords(reportWords)
  const mayManage = useMay('retention.manage')
  const mayErase = useMay('fair.erase')
  const notify = useNotify()
  const [eraseOn, setEraseOn] = useState(fair.eraseOn)
  const [isErasing, setErasing] = useState(false)
  const { run, error } = useCommand()

  const save = async () => {
    if ((await run(() => office.setRetention(fair.fairId, eraseOn))) === undefined) return
    notify.done(t('saved'))
    onChanged()
  }
  return (
    <>
      <p>{t('eraseOnHint')}</p>
      <div className="console-operations">
        <DatePicker
          aria-label={t('eraseOn')}
          placeholder={t('eraseOn')}
          disabled={!mayManage}
          value={eraseOn === null ? null : dayjs(eraseOn)}
          onChange={(day) => setEraseOn(day?.format('YYYY-MM-DD') ?? null)}
        />
        <Button disabled={!mayManage || eraseOn === fair.eraseOn} onClick={() => void save()}>
          {t('save')}
        </Button>
        {mayErase && (
          <Button danger onClick={() => setErasing(true)}>
            {t('eraseNow')}
          </Button>
        )}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {isErasing && (
        <EraseDialog
          fair={fair}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false)
            onChanged()
          }}
        />
      )}
    </>
  )
}
