import { Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useNotify } from '#renderer/components/useNotify.ts'
import { addDesign } from '#renderer/flows/badgeDesign/saveDesign.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import type { SheetKind } from '#shared/badgeDesign/sheet.ts'
import { type DesignSize, designSizes, standardLayout } from '#shared/badgeDesign/standardLayout.ts'
import { badgeWords } from './words.ts'

/** The paper that each size is made for. */
const sheetOf: Readonly<Record<DesignSize, SheetKind>> = {
  '90x55': 'cut',
  '86x54': 'cut',
  '80x50': 'labels-10',
  '99x68': 'labels-8',
  '63x38': 'labels-21',
  '100x150': 'page',
  a6: 'cut',
  a4: 'page',
}

const sizes: readonly DesignSize[] = ['90x55', '86x54', '100x150', 'a6', 'a4', '80x50', '99x68', '63x38']

/** A new design begins as the standard badge of its size; any other size is typed in afterwards. */
export function NewDesign({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const t = useWords(badgeWords)
  const station = useStation()
  const { fair, writer } = useSession()
  const notify = useNotify()
  const navigate = useNavigate()
  const label = useId()
  const [size, setSize] = useState<DesignSize>('90x55')
  const [isBusy, setBusy] = useState(false)

  const create = async () => {
    setBusy(true)
    const made = await addDesign(station, writer, {
      name: t('newName', { number: count + 1 }),
      kinds: [],
      layout: standardLayout(designSizes[size]),
      sheet: sheetOf[size],
    })
    setBusy(false)
    if (!made.ok) return notify.failed(made.error)
    void navigate(`/fairs/${fair.id}/badges/${made.value.value}`)
  }

  return (
    <Modal
      open
      centered
      title={t('addTitle')}
      okText={t('create')}
      cancelText={t('cancel')}
      confirmLoading={isBusy}
      onOk={() => void create()}
      onCancel={onClose}
    >
      <h3 id={label} className="badges-subtitle">
        {t('startSize')}
      </h3>
      <Radio.Group
        vertical
        aria-labelledby={label}
        value={size}
        options={sizes.map((value) => ({ value, label: t(value) }))}
        onChange={({ target }) => setSize(sizes.find((one) => one === target.value) ?? '90x55')}
      />
    </Modal>
  )
}
