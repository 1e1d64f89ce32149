import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { formatEnrolmentLink } from '#shared/office/enrolmentLink.ts'
import type { IssuedCodeView } from '#shared/office/officeShapes.ts'
import { QrPicture } from './QrPicture.tsx'
import { fairWords } from './words.ts'

/** A code to be read, typed or scanned, for as long as it counts. */
export function CodeView({ issued }: { readonly issued: IssuedCodeView }) {
  const t = useWords(fairWords)
  const secondsLeft = useSecondsLeft(issued.expiresAt)
  const address = window.location.origin
  if (secondsLeft === 0) return <Alert type="warning" showIcon title={t('codeOver')} />
  const minutes = Math.floor(secondsLeft / 60)
  const seconds = String(secondsLeft % 60).padStart(2, '0')
  return (
    <div className="fair-code">
      <QrPicture text={formatEnrolmentLink({ address, code: issued.code })} label={t('codePicture')} />
      <dl>
        <dt>{t('code')}</dt>
        <dd className="fair-code-letters">{issued.code}</dd>
        <dt>{t('address')}</dt>
        <dd>{address}</dd>
      </dl>
      <p role="timer">{t('codeLeft', { minutes, seconds })}</p>
      <p className="fair-code-how">{t('codeHow')}</p>
    </div>
  )
}

/** By this browser's clock; the server's own decides. */
function useSecondsLeft(expiresAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((expiresAt - now) / 1000))
}
