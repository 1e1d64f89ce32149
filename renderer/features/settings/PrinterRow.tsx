import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useNotify } from '#renderer/components/useNotify.ts'
import { printTestPage } from '#renderer/flows/printing/printTestPage.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useTroubleText } from '#renderer/i18n/useTroubleText.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { useWorkplace } from '#renderer/session/stationContext.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import type { PrinterTarget } from '#shared/printing/printer.ts'
import { printerWords } from './printerWords.ts'

interface PrinterRowProps {
  readonly target: PrinterTarget
  readonly name: string
  readonly about: string
  /** Undefined until it is known. */
  readonly trouble: ErrorCode | null | undefined
  readonly children?: ReactNode
}

/** One printer: whether it would print now, and a test page. */
export function PrinterRow({ target, name, about, trouble, children }: PrinterRowProps) {
  const t = useWords(printerWords)
  const workplace = useWorkplace()
  const may = useMay('badge.issue')
  const notify = useNotify()
  const troubleText = useTroubleText()
  const [isTesting, setTesting] = useState(false)
  const words = troubleText(trouble ?? null)

  const test = async () => {
    setTesting(true)
    const tested = await printTestPage(workplace, target)
    setTesting(false)
    if (!tested.ok) return notify.failed(tested.error)
    const { state, trouble: waitsFor } = tested.value
    if (waitsFor !== null) return notify.failed({ code: waitsFor })
    return notify.done(t(state === 'printed' ? 'testPrinted' : state === 'sent' ? 'testSent' : 'testWaits'))
  }
  return (
    <li className="place-row">
      <div className="place-text">
        <strong>{name}</strong>
        {about !== '' && <span>{about}</span>}
        {words !== null && <span className="printer-trouble">{words.what}</span>}
      </div>
      <div className="settings-operations printer-operations">
        <StatusTag tone={trouble === undefined ? 'plain' : trouble === null ? 'good' : 'warn'}>
          {t(trouble === undefined ? 'asking' : trouble === null ? 'ready' : 'trouble')}
        </StatusTag>
        <Button disabled={!may} loading={isTesting} aria-label={t('testPageOn', { name })} onClick={() => void test()}>
          {t('testPage')}
        </Button>
        {children}
      </div>
    </li>
  )
}
