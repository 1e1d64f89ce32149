import { DeleteOutlined, DownloadOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { useNotify } from '#renderer/components/useNotify.ts'
import { exportDesign } from '#renderer/flows/badgeDesign/exportDesign.ts'
import { removeDesign } from '#renderer/flows/badgeDesign/saveDesign.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { BadgePicture } from './BadgePicture.tsx'
import { badgeWords } from './words.ts'

const standard = standardLayout(designSizes['90x55'])

interface DesignCardsProps {
  readonly designs: readonly BadgeDesign[]
  readonly undo: Undo
}

/** Every design with a picture of it; without any, the standard badge alone. */
export function DesignCards({ designs, undo }: DesignCardsProps) {
  const t = useWords(badgeWords)
  const isStandardUsed = !designs.some(({ kinds }) => kinds.length === 0)
  return (
    <section className="badges-designs" aria-label={t('designs')}>
      <h2>{t('designs')}</h2>
      <ul>
        {designs.map((design) => (
          <DesignCard key={design.id} design={design} undo={undo} />
        ))}
        {isStandardUsed && (
          <li className="badges-card">
            <BadgePicture layout={standard} kind="student" label={t('sampleOf', { name: t('standard') })} />
            <div>
              <h3>{t('standard')}</h3>
              <p>{t('sizeMm', { width: standard.width, height: standard.height })}</p>
              <p>{t('standardFor')}</p>
            </div>
          </li>
        )}
      </ul>
    </section>
  )
}

function DesignCard({ design, undo }: { readonly design: BadgeDesign; readonly undo: Undo }) {
  const t = useWords(badgeWords)
  const { words } = useLanguage()
  const { station, platform } = useWorkplace()
  const { fair, writer } = useSession()
  const mayDesign = useMay('badge.design')
  const navigate = useNavigate()
  const notify = useNotify()
  const { name, kinds, layout } = design
  const whom = kinds.length === 0 ? t('everybody') : kinds.map((kind) => attendeeKinds.label(kind, words)).join(' / ')

  const write = async () => {
    const saved = await exportDesign(station, platform, fair, design.id)
    if (!saved.ok) return notify.failed(saved.error)
    notify.done(t('exported'))
    void platform.call('files:show', { path: saved.value.path })
  }
  const remove = async () => {
    const removed = await removeDesign(station, writer, design.id)
    if (!removed.ok) return notify.failed(removed.error)
    notify.done(t('removed', { name }))
    undo.remember({ label: t('undoRemove', { name }), steps: removed.value.undo })
  }

  return (
    <li className="badges-card">
      <BadgePicture layout={layout} kind={kinds[0] ?? 'student'} label={t('sampleOf', { name })} />
      <div>
        <h3>{name}</h3>
        <p>{t('sizeMm', { width: layout.width, height: layout.height })}</p>
        <p>{t('forKinds', { kinds: whom })}</p>
        <div className="badges-card-actions">
          {mayDesign && (
            <Button
              icon={<EditOutlined aria-hidden />}
              onClick={() => void navigate(`/fairs/${fair.id}/badges/${design.id}`)}
              aria-label={`${t('edit')} ${name}`}
            >
              {t('edit')}
            </Button>
          )}
          <Button
            icon={<DownloadOutlined aria-hidden />}
            onClick={() => void write()}
            aria-label={`${t('exportFile')} ${name}`}
          >
            {t('exportFile')}
          </Button>
          {mayDesign && (
            <Button
              icon={<DeleteOutlined aria-hidden />}
              onClick={() => void remove()}
              aria-label={`${t('remove')} ${name}`}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
