import { useWords } from '#renderer/i18n/defineWords.ts'
import { usePicture } from '#renderer/session/usePicture.ts'
import { gateWords } from './words.ts'

/** Its place is kept while it is being read: the words below must not jump. */
export function GatePhoto({ sha256 }: { readonly sha256: string }) {
  const t = useWords(gateWords)
  const picture = usePicture(sha256)
  return (
    <div className="gate-photo">
      {picture.state === 'here' && <img src={picture.url} alt={t('photo')} />}
      {picture.state === 'notHere' && <span>{t('photoNotHere')}</span>}
    </div>
  )
}
