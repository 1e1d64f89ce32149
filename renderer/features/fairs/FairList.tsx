import { Tag } from 'antd'
import { Link } from 'react-router'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { homeScreen } from '#renderer/flows/station/homeScreen.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import type { StationRole } from '#shared/access/permissions.ts'
import { type FairRow, fair as fairRecord } from '#shared/records/fair.ts'
import { fairsWords } from './words.ts'

/** The fairs as links; who opens one is asked for a PIN there unless at work in it already. */
export function FairList({ fairs, role }: { readonly fairs: readonly FairRow[]; readonly role: StationRole }) {
  const t = useWords(fairsWords)
  const labels = useLabels()
  return (
    <ul className="fairs-list" aria-label={t('list')}>
      {fairs.map((fair) => (
        <li key={fair.id}>
          <Link to={homeScreen(fair.id, role)} className="fairs-item">
            <span className="fairs-item-name">{fair.name}</span>
            <span className="fairs-item-tags">
              <Tag>{labels.choice(fairRecord.fields.kind, fair.kind)}</Tag>
              {fair.isSample && <StatusTag tone="warn">{t('sample')}</StatusTag>}
            </span>
            <span className="fairs-item-days">{daysOf(fair, t)}</span>
            <span className="fairs-item-venue">{fair.venue ?? t('noVenue')}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

const daysOf = (fair: FairRow, t: (key: 'days', values: { from: string; to: string }) => string): string =>
  fair.startsOn === fair.endsOn ? fair.startsOn : t('days', { from: fair.startsOn, to: fair.endsOn })
