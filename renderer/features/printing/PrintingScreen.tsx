import { SettingOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { PrintLog } from './PrintLog.tsx'
import { PrintQueue } from './PrintQueue.tsx'
import './printing.css'
import { printingWords } from './words.ts'

/** What waits to be printed on this station, and what was printed at the fair; `?tab=` is the part shown. */
export function PrintingScreen() {
  const t = useWords(printingWords)
  const navigate = useNavigate()
  const { fair } = useSession()
  const [parameters, setParameters] = useSearchParams()
  return (
    <div className="printing">
      <ScreenHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <Button
            icon={<SettingOutlined aria-hidden />}
            onClick={() => void navigate(`/fairs/${fair.id}/settings?tab=printers`)}
          >
            {t('printers')}
          </Button>
        }
      />
      <Tabs
        className="printing-tabs"
        activeKey={parameters.get('tab') === 'log' ? 'log' : 'queue'}
        onChange={(key) => setParameters({ tab: key }, { replace: true })}
        destroyOnHidden
        items={[
          { key: 'queue', label: t('queue'), children: <PrintQueue /> },
          { key: 'log', label: t('log'), children: <PrintLog /> },
        ]}
      />
    </div>
  )
}
