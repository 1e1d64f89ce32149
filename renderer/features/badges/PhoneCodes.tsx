import { MobileOutlined } from '@ant-design/icons'
import { Button, Form, Progress, Radio } from 'antd'
import { useId, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { SavedFile } from '#renderer/components/SavedFile.tsx'
import { type CodeNaming, codeNamings } from '#renderer/flows/badgePrint/packCodes.ts'
import { saveCodes } from '#renderer/flows/badgePrint/saveCodes.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import { useFileExport } from '#renderer/session/useFileExport.ts'
import { useShowFile } from '#renderer/session/useShowFile.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { KindFilter } from './KindFilter.tsx'
import { OrganisationFilter } from './OrganisationFilter.tsx'
import { badgeWords } from './words.ts'

const namingWords = { serial: 'serial', studentNumber: 'studentNumber', name: 'personName' } as const

/** Badges that are never printed: a picture of the code for everybody's phone. */
export function PhoneCodes() {
  const t = useWords(badgeWords)
  const { words } = useLanguage()
  const { station, platform, badgeWorker } = useWorkplace()
  const { fair, writer } = useSession()
  const reveal = useShowFile()
  const label = useId()
  const { progress, run, cancel } = useFileExport()
  const [kinds, setKinds] = useState<readonly BadgeKind[]>(['student'])
  const [organisationId, setOrganisationId] = useState<string | null>(null)
  const [naming, setNaming] = useState<CodeNaming>('serial')

  const start = () =>
    run(async (control) => {
      const choice = { kinds, organisationId, order: 'organisation' } as const
      const chosen = await badgeWorker.choose(station.db.name, fair.id, choice)
      if (!chosen.ok) return chosen
      const job = { fairId: fair.id, attendeeIds: chosen.value.attendeeIds, naming, language: words }
      return saveCodes(station, platform, writer, job, {
        folder: fair.name,
        name: `${t('codesFile')}.zip`,
        ...control,
      })
    })

  return (
    <section className="badges-print" aria-labelledby="badges-phone-title">
      <h2 id="badges-phone-title">{t('phoneCodes')}</h2>
      <p className="badges-soft">{t('phoneHint')}</p>
      <Form layout="vertical" disabled={progress.state === 'running'}>
        <KindFilter id="phone-kinds" value={kinds} onChange={setKinds} />
        <OrganisationFilter id="phone-organisation" value={organisationId} onChange={setOrganisationId} />
        <h3 id={label} className="badges-subtitle">
          {t('naming')}
        </h3>
        <Radio.Group
          vertical
          aria-labelledby={label}
          value={naming}
          options={codeNamings.map((value) => ({ value, label: t(namingWords[value]) }))}
          onChange={({ target }) => setNaming(codeNamings.find((one) => one === target.value) ?? 'serial')}
        />
      </Form>
      {progress.state === 'running' ? (
        <div role="status">
          {t('packing')}
          <Progress percent={Math.round(progress.share * 100)} aria-label={t('packing')} />
          <Button onClick={cancel}>{t('cancel')}</Button>
        </div>
      ) : (
        <Button icon={<MobileOutlined aria-hidden />} onClick={() => void start()}>
          {t('makeCodes')}
        </Button>
      )}
      {progress.state === 'failed' && <ErrorNotice error={progress.error} />}
      {progress.state === 'done' && <SavedFile title={t('codesDone')} path={progress.path} onReveal={reveal} />}
    </section>
  )
}
