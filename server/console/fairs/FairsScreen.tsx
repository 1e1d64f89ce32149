import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { StaleNotice } from '../StaleNotice.tsx'
import { useMay } from '../session.ts'
import { consoleWords } from '../words.ts'
import { FairTable } from './FairTable.tsx'
import { NewFairDialog } from './NewFairDialog.tsx'
import { useFairPages } from './useFairPages.ts'
import { fairsWords } from './words.ts'

/** Every fair of the office. */
export function FairsScreen() {
  const t = useWords(fairsWords)
  const more = useWords(consoleWords)('more')
  const mayAdd = useMay('fair.create')
  const [isAdding, setAdding] = useState(false)
  const fairs = useFairPages()
  const add = mayAdd ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  ) : null
  return (
    <>
      <ScreenHeader title={t('title')} hint={t('hint')} actions={add} />
      <StaleNotice error={fairs.stale} />
      <LiveView live={fairs.live}>
        {({ fairs: list, numbers }) =>
          list.length === 0 ? (
            <EmptyList title={t('noneTitle')} what={t('noneWhat')} actions={null} />
          ) : (
            <>
              <FairTable fairs={list} numbers={numbers} />
              {fairs.hasMore && (
                <div className="console-more">
                  <Button onClick={fairs.more}>{more}</Button>
                </div>
              )}
            </>
          )
        }
      </LiveView>
      {isAdding && <NewFairDialog onClose={() => setAdding(false)} />}
    </>
  )
}
