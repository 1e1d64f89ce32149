import { PlusOutlined } from '@ant-design/icons'
import { Button, Empty, Popconfirm } from 'antd'
import { useEffect, useState } from 'react'
import { useNotify } from '#renderer/components/useNotify.ts'
import { removeZebra } from '#renderer/flows/printing/saveZebra.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { useStation, useWorkplace } from '#renderer/session/stationContext.ts'
import type { ErrorCode } from '#shared/errors/codes.ts'
import type { ZebraPrinter } from '#shared/printing/printer.ts'
import { PrinterRow } from './PrinterRow.tsx'
import { printerWords } from './printerWords.ts'
import { ZebraDialog } from './ZebraDialog.tsx'

/** Label printers that are reached by their address. */
export function ZebraSection({ zebras }: { readonly zebras: readonly ZebraPrinter[] }) {
  const t = useWords(printerWords)
  const may = useMay('badge.issue')
  const [edited, setEdited] = useState<ZebraPrinter | 'new' | null>(null)
  return (
    <section className="place-section">
      <div className="settings-head">
        <h2>{t('zebra')}</h2>
        <Button icon={<PlusOutlined aria-hidden />} disabled={!may} onClick={() => setEdited('new')}>
          {t('addZebra')}
        </Button>
      </div>
      {zebras.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noZebra')} />
      ) : (
        <ul className="place-list" aria-label={t('zebra')}>
          {zebras.map((zebra) => (
            <ZebraRow
              // Another address is another answer.
              key={`${zebra.id} ${zebra.host} ${zebra.port}`}
              zebra={zebra}
              onEdit={() => setEdited(zebra)}
            />
          ))}
        </ul>
      )}
      {edited !== null && <ZebraDialog zebra={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </section>
  )
}

function ZebraRow({ zebra, onEdit }: { readonly zebra: ZebraPrinter; readonly onEdit: () => void }) {
  const t = useWords(printerWords)
  const station = useStation()
  const may = useMay('badge.issue')
  const notify = useNotify()
  const { name, host, port, dpi } = zebra
  const trouble = useZebraTrouble(zebra)
  const remove = async () => {
    const removed = await removeZebra(station, zebra.id)
    if (!removed.ok) notify.failed(removed.error)
  }
  return (
    <PrinterRow
      target={{ type: 'zebra', host, port, dpi }}
      name={name}
      about={t('zebraAbout', { host, port, dpi })}
      trouble={trouble}
    >
      <Button disabled={!may} onClick={onEdit} aria-label={t('editNamed', { name })}>
        {t('edit')}
      </Button>
      <Popconfirm
        title={t('removeTitle', { name })}
        description={t('removeHint')}
        okText={t('remove')}
        cancelText={t('cancel')}
        onConfirm={() => void remove()}
      >
        <Button danger disabled={!may} aria-label={t('removeNamed', { name })}>
          {t('remove')}
        </Button>
      </Popconfirm>
    </PrinterRow>
  )
}

/** Asked once, when the row appears. */
function useZebraTrouble({ host, port, dpi }: ZebraPrinter): ErrorCode | null | undefined {
  const { platform } = useWorkplace()
  const [trouble, setTrouble] = useState<ErrorCode | null | undefined>(undefined)
  useEffect(() => {
    void platform
      .call('printers:check', { target: { type: 'zebra', host, port, dpi } })
      .then((checked) => setTrouble(checked.ok ? checked.value.trouble : checked.error.code))
  }, [platform, host, port, dpi])
  return trouble
}
