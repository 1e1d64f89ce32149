import { Alert, Button, Input, Select } from 'antd'
import { type ComponentRef, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { readPair } from '#renderer/flows/matchmaking/readPair.ts'
import type { Stage } from '#renderer/flows/matchmaking/recordIntention.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useStation } from '#renderer/session/stationContext.ts'
import { useDigitKeys } from '#renderer/session/useDigitKeys.ts'
import { useLive } from '#renderer/session/useLive.ts'
import type { CooperationKind } from '#shared/matchmaking/intentionId.ts'
import { cooperationKinds } from '#shared/reference/cooperationKinds.ts'
import { intentionStages } from '#shared/reference/intentionStages.ts'
import { ChoiceCards } from './ChoiceCards.tsx'
import { PartySlot, type SlotSide } from './PartySlot.tsx'
import type { PairState } from './pairState.ts'
import type { PairDetails } from './useMatchmaking.ts'
import { usePair } from './usePair.ts'
import { matchmakingWords } from './words.ts'

interface PairFormProps {
  readonly isDisabled: boolean
  readonly onSave: (details: PairDetails) => Promise<boolean>
}

type SearchField = ComponentRef<typeof Select>

/** Two sides, what it is about, how far it is: scanned or chosen, then saved with Enter. */
export function PairForm({ isDisabled, onSave }: PairFormProps) {
  const t = useWords(matchmakingWords)
  const { words } = useLanguage()
  const { db } = useStation()
  const enterpriseField = useRef<SearchField>(null)
  const otherField = useRef<SearchField>(null)
  const choices = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<Stage | null>(null)
  const [kind, setKind] = useState<CooperationKind | null>(null)
  const [positionId, setPositionId] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isKindMissing, setKindMissing] = useState(false)
  const [isSaving, setSaving] = useState(false)
  // The focus follows the pair, but is not taken from a person who is elsewhere when the screen is drawn again.
  const isFocusDue = useRef(true)
  const control = usePair(() => {
    isFocusDue.current = true
  })
  const { enterprise, other } = control.pair
  const isFull = enterprise !== null && other !== null
  const isStudent = other?.kind === 'student'

  const pairLive = useLive(
    async () =>
      enterprise !== null && other !== null
        ? { ids: [enterprise.id, other.id], ...(await readPair(db, enterprise, other)) }
        : null,
    [db, enterprise?.id, other?.id],
  )
  // A reading of the pair before says nothing about this one.
  const known =
    pairLive.state === 'ready' && pairLive.value?.ids[0] === enterprise?.id && pairLive.value?.ids[1] === other?.id
      ? pairLive.value
      : null
  const recorded = known?.existing.find((row) => isStudent && row.positionId === positionId)
  const shownStage = stage ?? recorded?.stage ?? 'interested'

  const focusNext = useEffectEvent((pair: PairState) => {
    if (!isFocusDue.current) return
    isFocusDue.current = false
    if (pair.enterprise === null) enterpriseField.current?.focus()
    else if (pair.other === null) otherField.current?.focus()
    else choices.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus()
  })
  useEffect(() => focusNext(control.pair), [control.pair])

  const reset = () => {
    if (enterprise === null && other === null) enterpriseField.current?.focus()
    control.clear('both')
    setStage(null)
    setKind(null)
    setPositionId(null)
    setNote('')
    setKindMissing(false)
    isFocusDue.current = true
  }
  const clear = (side: SlotSide) => {
    control.clear(side)
    setPositionId(null)
    setStage(null)
    setKind(null)
    isFocusDue.current = true
  }
  const save = async () => {
    if (enterprise === null || other === null || isSaving || isDisabled) return
    if (!isStudent && kind === null) return setKindMissing(true)
    setSaving(true)
    // Not the stage that is shown: Enter may come before the one on record has been read.
    const isSaved = await onSave({ enterprise, other, stage, kind, positionId, note })
    setSaving(false)
    if (isSaved) reset()
  }
  useDigitKeys(isFull && !isDisabled, (digit) => {
    if (isStudent) setStage(intentionStages.ids[digit - 1] ?? null)
    else setKind(cooperationKinds.ids[digit - 1] ?? null)
    setKindMissing(false)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const isOwn = event.target instanceof HTMLButtonElement || isSearch(event.target)
    if (event.key === 'Enter' && !isOwn && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) {
      event.preventDefault()
      reset()
    }
  }
  const slot = (side: SlotSide) => ({
    side,
    party: control.pair[side],
    isDisabled,
    inputRef: side === 'enterprise' ? enterpriseField : otherField,
    onPick: (hit: { readonly kind: string; readonly id: string }) =>
      control.pick(hit.kind === 'enterprise' || hit.kind === 'university' ? hit.kind : 'attendee', hit.id),
    onClear: () => clear(side),
  })

  return (
    <section className="match-form" aria-label={t('record')} onKeyDown={onKeyDown}>
      <PartySlot {...slot('enterprise')} />
      <PartySlot {...slot('other')} />
      {control.problem !== null && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t(control.problem.word, { name: control.problem.name ?? '' })}
        />
      )}
      {control.error !== null && <ErrorNotice error={control.error} />}
      {isFull ? (
        <>
          <div ref={choices}>
            {isStudent ? (
              <ChoiceCards
                isNarrow
                legend={t('stage')}
                options={intentionStages.options(words)}
                value={shownStage}
                onChange={setStage}
              />
            ) : (
              <ChoiceCards
                legend={t('cooperation')}
                options={cooperationKinds.options(words).map((option) => ({
                  ...option,
                  ...(known?.existing.some((row) => row.cooperationKind === option.value) === true
                    ? { remark: t('onRecord') }
                    : {}),
                }))}
                value={kind}
                onChange={(chosen) => {
                  setKind(chosen)
                  setKindMissing(false)
                }}
              />
            )}
          </div>
          {isKindMissing && (
            <p className="match-missing" role="alert">
              {t('chooseKind')}
            </p>
          )}
          {recorded !== undefined && recorded.stage !== null && (
            <p className="match-known" role="status">
              {t('onRecordStage', { stage: intentionStages.label(recorded.stage, words) })}
            </p>
          )}
          <div className="match-extras">
            {isStudent && (
              <Select<string>
                allowClear
                aria-label={t('position')}
                placeholder={known !== null && known.positions.length === 0 ? t('noPositions') : t('position')}
                showSearch={{ optionFilterProp: 'label' }}
                disabled={known === null || known.positions.length === 0}
                value={positionId}
                onChange={(chosen: string | undefined) => setPositionId(chosen ?? null)}
                options={(known?.positions ?? []).map((position) => ({ value: position.id, label: position.title }))}
              />
            )}
            <Input
              aria-label={t('note')}
              placeholder={t('note')}
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <div className="match-actions">
            <Button type="primary" size="large" loading={isSaving} onClick={() => void save()}>
              {t('save')} <kbd>Enter</kbd>
            </Button>
            <Button size="large" onClick={reset}>
              {t('clear')} <kbd>Esc</kbd>
            </Button>
          </div>
        </>
      ) : (
        <p className="match-waiting">{t('waiting')}</p>
      )}
    </section>
  )
}

/** In a search field Enter chooses from its list. */
const isSearch = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('role') === 'combobox'

/** Esc closes an open list first. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true'
