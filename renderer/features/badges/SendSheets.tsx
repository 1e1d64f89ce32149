import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Select } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { usePrinters } from '#renderer/session/usePrinters.ts'
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

  if (system === null) return null
  if (!system.ok) return <ErrorNotice error={system.error} />
  const printers = system.value
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
        {sent.state === 'idle' || sent.state === 'sending' ? t('send', { pages }) : t('sendAgain')}
      </Button>
      <SentLine sent={sent} />
    </Form>
  )
}

const words = { waiting: 'sheetsWaiting', printing: 'sheetsPrinting', printed: 'sheetsPrinted' } as const

function SentLine({ sent }: { readonly sent: SendState }) {
  const t = useWords(badgeWords)
  if (sent.state === 'idle') return null
  if (sent.state === 'failed') return <ErrorNotice error={sent.error} />
  if (sent.state === 'sending') return <p role="status">{t('sending')}</p>
  if (sent.trouble !== null) return <ErrorNotice error={{ code: sent.trouble }} />
  return (
    <Alert role="status" showIcon type={sent.state === 'printed' ? 'success' : 'info'} title={t(words[sent.state])} />
  )
}
