import { Button } from 'antd'
import { useRef, useState } from 'react'
import { CaseList } from '#renderer/components/CaseList.tsx'
import { StatusTag } from '#renderer/components/StatusTag.tsx'
import { useLikenessWords } from '#renderer/components/useLikenessWords.ts'
import { useNotify } from '#renderer/components/useNotify.ts'
import type { Decisions, UnsureCase } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useDigitKeys } from '#renderer/session/useDigitKeys.ts'
import type { Decision } from '#shared/import/rowOutcome.ts'
import { alikeCases, decideAlike } from './alikeCases.ts'
import { nameOf } from './caseName.ts'
import { previewWords } from './previewWords.ts'
import { UnsureCaseView } from './UnsureCaseView.tsx'
import './unsure.css'

interface UnsurePanelProps {
  readonly cases: readonly UnsureCase[]
  readonly decisions: Decisions
  readonly onDecide: (decisions: Decisions) => void
}

/** Rows that may be about somebody the fair has: the list of them, and the one that is looked at side by side. */
export function UnsurePanel({ cases, decisions, onDecide }: UnsurePanelProps) {
  const t = useWords(previewWords)
  const notify = useNotify()
  const panel = useRef<HTMLDivElement>(null)
  const [chosen, setActive] = useState(0)
  const active = Math.min(chosen, cases.length - 1)
  const current = cases[active]
  const decide = (unsure: UnsureCase, decision: Decision) => onDecide({ ...decisions, [unsure.key]: decision })
  useDigitKeys(true, (digit) => {
    const best = current?.candidates[0]
    const isHere = panel.current?.contains(document.activeElement) === true
    const decision = decisionOf(digit, best?.id)
    if (current === undefined || !isHere || decision === null) return
    decide(current, decision)
    setActive(Math.min(active + 1, cases.length - 1))
  })
  if (current === undefined) return null
  const decision = decisions[current.key] ?? { type: 'later' }
  const alike = alikeCases(cases, current)
  return (
    <>
      <p className="list-soft import-tab-hint">{t('unsureHint')}</p>
      <div ref={panel} className="unsure">
        <CaseList
          label={t('unsureList')}
          hint={t('unsureKeys')}
          count={cases.length}
          active={active}
          onActive={setActive}
          renderCase={(index) => {
            const unsure = cases[index]
            return unsure === undefined ? null : <CaseLine unsure={unsure} decision={decisions[unsure.key]} />
          }}
        />
        <UnsureCaseView
          unsure={current}
          decision={decision}
          onDecide={(next) => decide(current, next)}
          extra={
            alike.length > 0 && (
              <Button
                onClick={() => {
                  onDecide(decideAlike({ ...decisions, [current.key]: decision }, alike, decision))
                  notify.done(t('alikeDone', { count: alike.length }))
                }}
              >
                {t('alike', { count: alike.length })}
              </Button>
            )
          }
        />
      </div>
    </>
  )
}

function decisionOf(digit: number, bestId: string | undefined): Decision | null {
  if (digit === 1) return bestId === undefined ? null : { type: 'merge', id: bestId }
  if (digit === 2) return { type: 'keepBoth' }
  return digit === 3 ? { type: 'later' } : null
}

const decided = {
  merge: ['good', 'decidedMerge'],
  keepBoth: ['info', 'decidedBoth'],
  later: ['plain', 'decidedLater'],
} as const

function CaseLine({ unsure, decision }: { readonly unsure: UnsureCase; readonly decision: Decision | undefined }) {
  const t = useWords(previewWords)
  const likeness = useLikenessWords()
  const [tone, word] = decided[decision?.type ?? 'later']
  const place =
    unsure.rowCount > 1
      ? t('unsureRows', { row: unsure.row, count: unsure.rowCount })
      : t('unsureRow', { row: unsure.row })
  return (
    <>
      <span className="case-item-text">
        <span>{nameOf(unsure.record, unsure.values)}</span>
        <small>
          {place} · {likeness.degree(unsure.candidates[0]?.likeness ?? 0)}
        </small>
      </span>
      <StatusTag tone={tone}>{t(word)}</StatusTag>
    </>
  )
}
