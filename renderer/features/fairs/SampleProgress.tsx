import { Modal, Progress } from 'antd'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { fairsWords } from './words.ts'

/** `progress`: 0 to 1. */
export function SampleProgress({ progress, onCancel }: { readonly progress: number; readonly onCancel: () => void }) {
  const t = useWords(fairsWords)
  return (
    <Modal
      open
      title={t('preparing')}
      onCancel={onCancel}
      cancelText={t('cancel')}
      okButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
    >
      <p>{t('preparingHint')}</p>
      <Progress percent={Math.floor(progress * 100)} aria-label={t('preparing')} />
    </Modal>
  )
}
