import { Empty, Input } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import type { SearchKeys } from '#shared/names/pinyin.ts'
import type { StaffMemberRow } from '#shared/records/staffMember.ts'
import { pickedDigit } from './pickedDigit.ts'
import { staffWords } from './words.ts'

interface StaffPickerProps {
  readonly staff: readonly StaffMemberRow[]
  readonly chosenId: string | null
  /** Who is at work now, if anybody. */
  readonly currentId: string | null
  readonly onPick: (staff: StaffMemberRow) => void
}

/** As many as have a digit of their own. */
const digits = 9

/** The staff as numbered buttons. A digit picks, wherever the focus is outside a PIN field. */
export function StaffPicker({ staff, chosenId, currentId, onPick }: StaffPickerProps) {
  const t = useWords(staffWords)
  const [filter, setFilter] = useState('')
  const found = useMatches(staff, filter)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const digit = pickedDigit(event)
      const picked = digit === null ? undefined : found[digit - 1]
      if (picked === undefined) return
      event.preventDefault()
      onPick(picked)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [found, onPick])

  return (
    <div className="staff-picker">
      {staff.length > digits && (
        <Input
          autoFocus
          type="search"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder={t('filter')}
          aria-label={t('filter')}
          allowClear
        />
      )}
      {found.length === 0 && <Empty description={t('noMatch')} image={Empty.PRESENTED_IMAGE_SIMPLE} />}
      <ul className="staff-list" aria-label={t('staffList')}>
        {found.map((person, index) => (
          <li key={person.id}>
            <button
              type="button"
              className="staff-button"
              // Else the first stop would be the button that closes the dialog.
              autoFocus={index === 0 && staff.length <= digits}
              aria-pressed={person.id === chosenId}
              aria-keyshortcuts={index < digits ? String(index + 1) : undefined}
              onClick={() => onPick(person)}
            >
              <span className="staff-digit" aria-hidden>
                {index < digits ? index + 1 : '·'}
              </span>
              <span className="staff-name">{person.name}</span>
              {person.id === currentId && <StatusTag tone="good">{t('atWork')}</StatusTag>}
              {person.isOrganiser && <StatusTag tone="info">{t('organiser')}</StatusTag>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function useMatches(staff: readonly StaffMemberRow[], filter: string): readonly StaffMemberRow[] {
  const text = filter.trim().toLowerCase()
  const keys = usePinyin(staff, text !== '')
  return useMemo(() => {
    if (text === '') return staff
    return staff.filter(({ id, name }) => {
      const key = keys.get(id)
      return (
        name.toLowerCase().includes(text) ||
        key?.full.includes(text) === true ||
        key?.initials.startsWith(text) === true
      )
    })
  }, [staff, keys, text])
}

/** The dictionary is large and most lists are short: it is loaded when somebody first types. */
function usePinyin(staff: readonly StaffMemberRow[], isNeeded: boolean): ReadonlyMap<string, SearchKeys> {
  const [keys, setKeys] = useState<ReadonlyMap<string, SearchKeys>>(new Map())
  useEffect(() => {
    if (!isNeeded) return
    void import('#shared/names/pinyin.ts').then(({ searchKeys }) =>
      setKeys(new Map(staff.map(({ id, name }) => [id, searchKeys(name)]))),
    )
  }, [staff, isNeeded])
  return keys
}
