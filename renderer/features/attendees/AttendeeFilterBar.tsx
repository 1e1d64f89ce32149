import { Select } from 'antd'
import { ListTools } from '#renderer/components/ListTools.tsx'
import { readUniversities } from '#renderer/flows/attendee/readUniversities.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useLive } from '#renderer/session/useLive.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { type AttendeeFilters, isFiltered, noFilters } from './attendeeFilters.ts'
import { attendeeWords } from './words.ts'

interface AttendeeFilterBarProps {
  readonly filters: AttendeeFilters
  readonly count: number
  readonly onChange: (filters: AttendeeFilters) => void
}

export function AttendeeFilterBar({ filters, count, onChange }: AttendeeFilterBarProps) {
  const t = useWords(attendeeWords)
  const { words } = useLanguage()
  const { db } = useStation()
  const { fair } = useSession()
  const universities = useLive(() => readUniversities(db, fair.id), [db, fair.id])
  const set = (change: Partial<AttendeeFilters>) => onChange({ ...filters, ...change })
  return (
    <ListTools
      text={filters.text}
      search={t('search')}
      onText={(text) => set({ text })}
      isFiltered={isFiltered(filters)}
      clear={t('clear')}
      onClear={() => onChange(noFilters)}
      count={t('count', { count })}
    >
      <Select
        allowClear
        value={filters.kind}
        placeholder={t('allKinds')}
        aria-label={t('allKinds')}
        options={attendeeKinds.options(words)}
        onChange={(kind: string | undefined) => set({ kind: kind ?? null })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className="attendee-university-filter"
        value={filters.universityId}
        placeholder={t('allUniversities')}
        aria-label={t('allUniversities')}
        options={
          universities.state === 'ready' ? universities.value.map(({ id, name }) => ({ value: id, label: name })) : []
        }
        onChange={(universityId: string | undefined) => set({ universityId: universityId ?? null })}
      />
      <FlagSelect
        label={t('badgeFilter')}
        yes={t('withBadge')}
        no={t('withoutBadge')}
        value={filters.hasBadge}
        onChange={(hasBadge) => set({ hasBadge })}
      />
      <FlagSelect
        label={t('arrivalFilter')}
        yes={t('arrived')}
        no={t('notArrived')}
        value={filters.hasArrived}
        onChange={(hasArrived) => set({ hasArrived })}
      />
    </ListTools>
  )
}

interface FlagSelectProps {
  readonly label: string
  readonly yes: string
  readonly no: string
  readonly value: boolean | null
  readonly onChange: (value: boolean | null) => void
}

const FlagSelect = ({ label, yes, no, value, onChange }: FlagSelectProps) => (
  <Select
    allowClear
    className="attendee-flag-filter"
    value={value === null ? null : value ? 'yes' : 'no'}
    placeholder={label}
    aria-label={label}
    options={[
      { value: 'yes', label: yes },
      { value: 'no', label: no },
    ]}
    onChange={(chosen: string | undefined) => onChange(chosen === undefined ? null : chosen === 'yes')}
  />
)
