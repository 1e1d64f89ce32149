import { useParams } from 'react-router'
import { EmptyList } from '#renderer/components/EmptyList.tsx'
import { LiveView } from '#renderer/components/LiveView.tsx'
import { readDesign } from '#renderer/flows/badgeDesign/readDesigns.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import './badges.css'
import { DesignEditor } from './DesignEditor.tsx'
import { badgeWords } from './words.ts'

/** One design, edited. */
export function DesignScreen() {
  const t = useWords(badgeWords)
  const { db } = useStation()
  const fairId = useSession().fair.id
  const mayDesign = useMay('badge.design')
  const { designId = '' } = useParams()
  const live = useLive(() => readDesign(db, fairId, designId), [db, fairId, designId])
  return (
    <LiveView live={live}>
      {(design) =>
        design === null || !mayDesign ? (
          <EmptyList title={design === null ? t('gone') : t('mayNot')} what="" actions={null} />
        ) : (
          <DesignEditor key={design.id} design={design} />
        )
      }
    </LiveView>
  )
}
