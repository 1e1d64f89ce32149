import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { removePosition } from '#renderer/flows/enterprise/savePosition.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import { type Position, position } from '#shared/records/position.ts'
import { PositionForm } from './PositionForm.tsx'
import { enterpriseWords } from './words.ts'

interface PositionListProps {
  readonly enterpriseId: string
  readonly positions: readonly Position[]
  readonly undo: Undo
}

/** The positions of one enterprise, each changed in its place. */
export function PositionList({ enterpriseId, positions, undo }: PositionListProps) {
  const t = useWords(enterpriseWords)
  const mayEdit = useMay('enterprise.edit')
  /** The position in the form; `new` for one to be added. */
  const [edited, setEdited] = useState<string | null>(null)
  const form = (one: Position | null) => (
    <PositionForm enterpriseId={enterpriseId} position={one} undo={undo} onDone={() => setEdited(null)} />
  )
  return (
    <>
      {positions.length === 0 && edited === null && <p className="list-soft">{t('noPositions')}</p>}
      <ul className="enterprise-items">
        {positions.map((one) => (
          <li key={one.id}>
            {edited === one.id ? (
              form(one)
            ) : (
              <PositionLine position={one} undo={undo} onEdit={() => setEdited(one.id)} />
            )}
          </li>
        ))}
        {edited === 'new' && <li>{form(null)}</li>}
      </ul>
      {mayEdit && edited === null && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
          {t('addPosition')}
        </Button>
      )}
    </>
  )
}

function PositionLine({
  position: one,
  undo,
  onEdit,
}: {
  readonly position: Position
  readonly undo: Undo
  readonly onEdit: () => void
}) {
  const t = useWords(enterpriseWords)
  const labels = useLabels()
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const mayEdit = useMay('enterprise.edit')
  const { fields } = position
  const facts = [
    one.openings === null ? '' : t('openings', { n: one.openings }),
    labels.choice(fields.degree, one.degree),
    one.majors ?? '',
    usePay(one),
    one.city ?? '',
  ]
  const remove = async () => {
    const removed = await removePosition(station, writer, one.id)
    if (!removed.ok) return notify.failed(removed.error)
    undo.remember({ label: t('tookAway', { name: one.title }), steps: removed.value.undo })
    notify.done(t('removed', { name: one.title }))
  }
  return (
    <div className="enterprise-item">
      <div className="enterprise-item-text">
        <strong>{one.title}</strong>
        <span className="list-soft">{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </div>
      {mayEdit && (
        <>
          <Button
            type="text"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('editThis', { name: one.title })}
            title={t('edit')}
            onClick={onEdit}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('removeThis', { name: one.title })}
            title={t('removeShort')}
            onClick={() => void remove()}
          />
        </>
      )}
    </div>
  )
}

function usePay({ salaryFrom, salaryTo }: Position): string {
  const t = useWords(enterpriseWords)
  const [from, to] = [salaryFrom?.toLocaleString('en') ?? '', salaryTo?.toLocaleString('en') ?? '']
  if (from !== '' && to !== '') return t('pay', { from, to })
  if (from !== '') return t('payFrom', { from })
  return to === '' ? '' : t('payTo', { to })
}
