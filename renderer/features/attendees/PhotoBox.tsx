import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { pictureTypes, usePickFile } from '#renderer/components/usePickFile.tsx'
import type { NewAttachment } from '#renderer/db/attachment.ts'
import { faceSize } from '#renderer/flows/attendee/faceSize.ts'
import { savePhotos } from '#renderer/flows/attendee/savePhotos.ts'
import { preparePicture } from '#renderer/flows/picture/preparePictures.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { usePicture } from '#renderer/session/usePicture.ts'
import type { Undo } from '#renderer/session/useUndo.ts'
import type { AttendeeRow } from '#shared/records/attendee.ts'
import { photoWords } from './photoWords.ts'
import './photos.css'

interface PhotoBoxProps {
  readonly attendee: Pick<AttendeeRow, 'id' | 'name' | 'photo'>
  readonly undo: Undo
}

/** The face that the gate shows for one person; saved as soon as it is chosen. */
export function PhotoBox({ attendee: { id, name, photo }, undo }: PhotoBoxProps) {
  const t = useWords(photoWords)
  const picture = usePicture(photo ?? null)
  const hasPhoto = picture.state !== 'none'
  const { isBusy, picker, remove } = usePhotoChange(id, name, undo)
  const mayEdit = useMay('attendee.register')
  return (
    <div className="photo-box">
      <div className="photo-frame">
        {picture.state === 'here' && <img src={picture.url} alt={t('photoOf', { name })} />}
        {picture.state === 'none' && <UserOutlined role="img" aria-label={t('noPhoto')} />}
        {picture.state === 'notHere' && <span className="photo-not-here">{t('notHere')}</span>}
      </div>
      {mayEdit && (
        <div className="photo-actions">
          {picker.input}
          <Button loading={isBusy} onClick={picker.open}>
            {t(hasPhoto ? 'replace' : 'add')}
          </Button>
          {hasPhoto && (
            <Button type="text" disabled={isBusy} onClick={remove}>
              {t('remove')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function usePhotoChange(attendeeId: string, name: string, undo: Undo) {
  const t = useWords(photoWords)
  const station = useStation()
  const { writer } = useSession()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const save = async (picture: NewAttachment | null): Promise<void> => {
    const saved = await savePhotos(station, writer, [{ attendeeId, picture }])
    if (!saved.ok) return notify.failed(saved.error)
    if (saved.value.value.gone.length > 0) return notify.failed({ code: 'RECORD_NOT_FOUND' })
    if (saved.value.undo.length > 0) undo.remember({ label: t('changedOne', { name }), steps: saved.value.undo })
    notify.done(t(picture === null ? 'removed' : 'saved', { name }))
  }
  const during = async (work: Promise<void>): Promise<void> => {
    setBusy(true)
    await work
    setBusy(false)
  }
  const choose = async (file: File): Promise<void> => {
    const picture = await preparePicture(file, faceSize)
    return picture.ok ? save(picture.value) : notify.failed(picture.error)
  }
  const picker = usePickFile(pictureTypes, (file) => during(choose(file)))
  return { isBusy, picker, remove: () => void during(save(null)) }
}
