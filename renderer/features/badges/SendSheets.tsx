import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useErrorText } from '#renderer/i18n/useErrorText.ts'
import { usePrinters } from '#renderer/session/usePrinters.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import { type SendState, type SheetsFile, useSendSheets } from './useSendSheets.ts'
import { badgeWords } from './words.ts'

interface SendSheetsProps {
  readonly file: SheetsFile
  readonly pages: number
}

/** The way of a finished file to a printer. The file stays: what the printer spoils is printed again from it. */
export function SendSheets({ file, pages }: SendSheetsProps) {
  const t = useWords(badgeWords)
  const { system, look } = usePrinters()
  const { sent, send } = useSendSheets(file)
  const [chosen, setChosen] = useState<string | null>(null)

  // Windows has no queue that takes a PDF; main refuses it as well.
  if (navigator.userAgent.includes('Windows')) return <p className="badges-soft">{t('byViewer')}</p>
  if (system === null) return null
  const printers = system.ok ? system.value : []
  if (printers.length === 0) return <p className="badges-soft">{t('noPrinters')}</p>
  const name = chosen ?? (printers.length === 1 ? (printers[0]?.name ?? null) : null)

  return (
    <Form layout="vertical" component="div" className="badges-send">
      <Form.Item label={t('whichPrinter')} htmlFor="badges-send-printer">
        <Select
          id="badges-send-printer"
          placeholder={t('choosePrinter')}
          value={name}
          options={printers.map((printer) => ({ value: printer.name, label: printer.label }))}
          onOpenChange={(isOpen) => isOpen && look()}
          onChange={setChosen}
        />
      </Form.Item>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={name === null}
        loading={sent.state === 'sending'}
        onClick={() => name !== null && void send(name)}
      >
        {isNew(sent) ? t('send', { pages }) : t('sendAgain')}
      </Button>
      <SentLine sent={sent} />
    </Form>
  )
}

const isNew = (sent: SendState): boolean =>
  sent.state === 'idle' || sent.state === 'sending' || (sent.state === 'failed' && !sent.isHandedOver)

const words = { waiting: 'sheetsWaiting', printing: 'sheetsPrinting', printed: 'sheetsPrinted' } as const

function SentLine({ sent }: { readonly sent: SendState }) {
  const t = useWords(badgeWords)
  if (sent.state === 'idle') return null
  if (sent.state === 'failed')
    return <Trouble code={sent.error.code} next={t(sent.isHandedOver ? 'countPages' : 'notHanded')} />
  if (sent.state === 'sending') return <p role="status">{t('sending')}</p>
  if (sent.trouble !== null) return <Trouble code={sent.trouble} next={t('waitsInSystem')} />
  return (
    <Alert role="status" showIcon type={sent.state === 'printed' ? 'success' : 'info'} title={t(words[sent.state])} />
  )
}

/** What the printer's trouble means for sheets: the words that go with its code speak of single badges. */
function Trouble({ code, next }: { readonly code: ErrorCode; readonly next: string }) {
  const { what } = useErrorText()({ code })
  return <Alert role="alert" type="error" showIcon title={what} description={next} />
}
