import { ImportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { UndoButton } from '#renderer/components/UndoButton.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { usePickFile } from '#renderer/components/usePickFile.tsx'
import { importDesign } from '#renderer/flows/badgeDesign/importDesign.ts'
import { readDesigns } from '#renderer/flows/badgeDesign/readDesigns.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { useUndo } from '#renderer/session/useUndo.ts'
import './badges.css'
import { DesignCards } from './DesignCards.tsx'
import { NewDesign } from './NewDesign.tsx'
import { PhoneCodes } from './PhoneCodes.tsx'
import { PrintSheets } from './PrintSheets.tsx'
import { badgeWords } from './words.ts'

/** The designs of a fair, and many badges at once on paper. */
export function BadgesScreen() {
  const t = useWords(badgeWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const mayDesign = useMay('badge.design')
  const mayPrint = useMay('badge.issue')
  const mayExport = useMay('report.export')
  const navigate = useNavigate()
  const notify = useNotify()
  const [isAdding, setAdding] = useState(false)
  const live = useLive(() => readDesigns(station.db, fair.id), [station, fair.id])
  const undo = useUndo('badge.design', {
    onTakenBack: (what) => notify.done(t('takenBack', { what })),
    onFailed: notify.failed,
  })
  const picker = usePickFile('.json,application/json', async (file) => {
    const made = await importDesign(station, writer, file)
    if (!made.ok) return notify.failed(made.error)
    notify.done(t('imported'))
    void navigate(`/fairs/${fair.id}/badges/${made.value.value}`)
  })

  return (
    <div className="badges-screen">
      <ScreenHeader
        title={t('title')}
        hint={mayDesign ? t('hint') : t('mayNot')}
        actions={
          mayDesign && (
            <>
              <UndoButton label={undo.last?.label ?? null} onUndo={undo.takeBack} />
              {picker.input}
              <Button icon={<ImportOutlined aria-hidden />} onClick={picker.open}>
                {t('importFile')}
              </Button>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            </>
          )
        }
      />
      <LiveView live={live}>
        {(designs) => (
          <div className="badges-columns">
            <DesignCards designs={designs} undo={undo} />
            <div className="badges-jobs">
              {mayPrint && <PrintSheets designs={designs} />}
              {mayExport && <PhoneCodes />}
            </div>
            {isAdding && <NewDesign count={designs.length} onClose={() => setAdding(false)} />}
          </div>
        )}
      </LiveView>
    </div>
  )
}
