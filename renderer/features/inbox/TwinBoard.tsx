import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { CaseList } from '#renderer/components/CaseList.tsx'
import { CompareTable } from '#renderer/components/CompareTable.tsx'
import { useLikenessWords } from '#renderer/components/useLikenessWords.ts'
import type { TwinPair, TwinSide } from '#renderer/flows/inbox/readTwins.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLabels } from '#renderer/i18n/useLabels.ts'
import { useMay } from '#renderer/session/sessionContext.ts'
import { maskPhone } from '#shared/identifiers/maskPhone.ts'
import { inboxWords } from './words.ts'

interface TwinBoardProps {
  readonly pairs: readonly TwinPair[]
  readonly onDecide: (pair: TwinPair, isMerge: boolean) => void
}

/** The list of pairs and the one that is looked at, side by side. */
export function TwinBoard({ pairs, onDecide }: TwinBoardProps) {
  const t = useWords(inboxWords)
  const labels = useLabels()
  const likeness = useLikenessWords()
  const [chosen, setActive] = useState(0)
  const active = Math.min(chosen, pairs.length - 1)
  const pair = pairs[active]
  if (pair === undefined) return null
  return (
    <div className="inbox-board">
      <div className="inbox-list">
        <p className="list-soft">{t('count', { count: pairs.length })}</p>
        <CaseList
          label={t('list')}
          hint={t('listKeys')}
          count={pairs.length}
          active={active}
          onActive={setActive}
          renderCase={(index) => {
            const line = pairs[index]
            return line === undefined ? null : (
              <span className="case-item-text">
                <span>{nameOfPair(line)}</span>
                <small>
                  {labels.record(line.record)} · {likeness.degree(line.likeness)}
                </small>
              </span>
            )
          }}
        />
      </div>
      <Pair pair={pair} onDecide={(isMerge) => onDecide(pair, isMerge)} />
    </div>
  )
}

function Pair({ pair, onDecide }: { readonly pair: TwinPair; readonly onDecide: (isMerge: boolean) => void }) {
  const t = useWords(inboxWords)
  const likeness = useLikenessWords()
  const mayDecide = useMay(pair.record === 'attendee' ? 'attendee.register' : 'enterprise.edit')
  const { record, older, younger, reasons } = pair
  const side = ({ id, createdAt, values }: TwinSide, title: string) => ({
    key: id,
    title,
    detail: t('createdAt', { at: dayjs(createdAt).format('YYYY-MM-DD HH:mm') }),
    values: mayDecide ? values : withMaskedPhone(values),
  })
  return (
    <section className="inbox-pair" aria-label={nameOfPair(pair)}>
      <p className="inbox-reasons">
        <strong>{likeness.degree(pair.likeness)}</strong> {likeness.reasons(record, reasons)}
      </p>
      <CompareTable label={t('compare')} sides={[side(older, t('older')), side(younger, t('younger'))]} />
      <div className="inbox-decide">
        <Button type="primary" disabled={!mayDecide} onClick={() => onDecide(true)}>
          {t('merge')}
        </Button>
        <Button disabled={!mayDecide} onClick={() => onDecide(false)}>
          {t('keepBoth')}
        </Button>
        <span className="list-soft">
          {mayDecide ? t(record === 'attendee' ? 'mergePeopleNote' : 'mergeEnterprisesNote') : t('mayNot')}
        </span>
      </div>
    </section>
  )
}

/** Who doesn't decide needs no number to call. */
function withMaskedPhone(values: TwinSide['values']): TwinSide['values'] {
  const phone = values['attendee.phone']
  return typeof phone === 'string' ? { ...values, 'attendee.phone': maskPhone(phone) } : values
}

export function nameOfPair({ record, older }: TwinPair): string {
  const name = older.values[`${record}.name`]
  return typeof name === 'string' ? name : ''
}
