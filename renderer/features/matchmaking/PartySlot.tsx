import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type ComponentRef, type Ref, useState } from 'react'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import type { Party } from '#renderer/flows/matchmaking/party.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useRecordSearch } from '#renderer/session/useRecordSearch.ts'
import { attendee } from '#shared/records/attendee.ts'
import type { FoundKind, SearchHit } from '#shared/search/searchHit.ts'
import { matchmakingWords } from './words.ts'

export type SlotSide = 'enterprise' | 'other'

interface PartySlotProps {
  readonly side: SlotSide
  readonly party: Party | null
  readonly isDisabled: boolean
  readonly inputRef: Ref<ComponentRef<typeof Select>>
  readonly onPick: (hit: SearchHit) => void
  readonly onClear: () => void
}

const searched: Readonly<Record<SlotSide, readonly FoundKind[]>> = {
  enterprise: ['enterprise', 'attendee'],
  other: ['attendee', 'university'],
}

const partyTones = { enterprise: 'warn', student: 'info', university: 'good' } as const

/** One side of the pair: who it is, or a field to find them by name. */
export function PartySlot({ side, party, isDisabled, inputRef, onPick, onClear }: PartySlotProps) {
  const t = useWords(matchmakingWords)
  const label = t(side)
  if (party === null) {
    return (
      <div className="match-slot">
        <span className="match-slot-label">{label}</span>
        <PartySearch side={side} label={label} isDisabled={isDisabled} inputRef={inputRef} onPick={onPick} />
      </div>
    )
  }
  return (
    <div className="match-slot" role="group" aria-label={label}>
      <div className="match-slot-party">
        <div className="match-slot-who">
          <strong>{party.name}</strong>
          <span>{party.detail}</span>
        </div>
        <StatusTag tone={partyTones[party.kind]}>{t(party.kind)}</StatusTag>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('clearSlot', { side: label })}
          onClick={onClear}
        />
      </div>
    </div>
  )
}

type PartySearchProps = Pick<PartySlotProps, 'side' | 'isDisabled' | 'inputRef' | 'onPick'> & { readonly label: string }

function PartySearch({ side, label, isDisabled, inputRef, onPick }: PartySearchProps) {
  const t = useWords(matchmakingWords)
  const [text, setText] = useState('')
  const { live, isCurrent } = useRecordSearch(text, { kinds: searched[side], limit: 20 })
  const hits = live.state === 'ready' ? live.value.filter((hit) => fits(side, hit)) : []
  const pick = (id: string) => {
    const hit = hits.find((one) => one.id === id)
    if (hit !== undefined) onPick(hit)
  }
  return (
    <Select<string>
      ref={inputRef}
      aria-label={label}
      className="match-slot-search"
      size="large"
      disabled={isDisabled}
      showSearch={{ searchValue: text, onSearch: setText, filterOption: false }}
      value={null}
      placeholder={t('slotPlaceholder')}
      suffixIcon={null}
      onSelect={pick}
      options={isCurrent ? hits.map((hit) => ({ value: hit.id, label: <HitLabel hit={hit} /> })) : []}
      notFoundContent={
        text.trim() === ''
          ? t('slotStart')
          : isCurrent && live.state === 'ready'
            ? t('slotNothing')
            : t('slotSearching')
      }
    />
  )
}

function HitLabel({ hit }: { readonly hit: SearchHit }) {
  const t = useWords(matchmakingWords)
  const labels = useLabels()
  const kind = labels.choice(attendee.fields.kind, hit.attendeeKind)
  const isStandIn = hit.attendeeKind === 'representative' || hit.attendeeKind === 'delegate'
  return (
    <span className="match-hit">
      <span>{isStandIn ? t('standsFor', { name: hit.title, kind }) : hit.title}</span>
      <small>{hit.subtitle}</small>
    </span>
  )
}

/** Only those who can be on this side, themselves or for somebody. */
function fits(side: SlotSide, { kind, attendeeKind }: SearchHit): boolean {
  if (kind !== 'attendee') return true
  return side === 'enterprise'
    ? attendeeKind === 'representative'
    : attendeeKind === 'student' || attendeeKind === 'delegate'
}
