import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { type AliasMatch, matchAliases } from '#renderer/flows/alias/findByAlias.ts'
import { serialOf } from '#renderer/flows/badge/readBadge.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { CameraReader } from '#renderer/session/CameraReader.tsx'
import { listenForScans } from '#renderer/session/listenForScans.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { useScannerSetup } from '#renderer/session/useScannerSetup.ts'
import { readerWords } from './words.ts'

/** Scan or type: which rule takes it and whom it finds. Records nothing. */
export function AliasTester() {
  const t = useWords(readerWords)
  const { db } = useStation()
  const { fair } = useSession()
  const [text, setText] = useState('')
  const setup = useScannerSetup()
  const matches = useLive(() => matchAliases(db, fair.id, text), [db, fair.id, text])
  useEffect(() => listenForScans({ onScan: (scan) => setText(scan.text) }, setup), [setup])
  return (
    <section className="readers-section">
      <h2>{t('test')}</h2>
      <p className="settings-hint">{t('testHint')}</p>
      <label className="readers-test">
        {t('testInput')}
        <Input value={text} maxLength={200} onChange={({ target }) => setText(target.value)} />
      </label>
      <CameraReader onCode={setText} />
      <div role="status">
        {text.trim() !== '' && matches.state === 'ready' && <Findings text={text} matches={matches.value} />}
      </div>
    </section>
  )
}

function Findings({ text, matches }: { readonly text: string; readonly matches: readonly AliasMatch[] }) {
  const t = useWords(readerWords)
  if (serialOf(text) !== null) return <p>{t('testBadge')}</p>
  if (matches.length === 0) return <p>{t('testNone')}</p>
  const people = new Set(matches.flatMap(({ holders }) => holders.map(({ attendee }) => attendee?.id)))
  return (
    <>
      <ul className="readers-found">
        {matches.map(({ rule, number, holders }) => (
          <li key={rule.id}>
            <strong>{rule.name}</strong>{' '}
            {holders.length === 0
              ? t('testNobody', { number })
              : t('testFound', { number, names: holders.map(({ attendee }) => attendee?.name ?? '').join(t('comma')) })}
          </li>
        ))}
      </ul>
      {people.size > 1 && <p className="readers-warn">{t('testAmbiguous')}</p>}
    </>
  )
}
