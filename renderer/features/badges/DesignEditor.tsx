import { ArrowLeftOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorNotice } from '#renderer/components/ErrorNotice.tsx'
import { ScreenHeader } from '#renderer/components/ScreenHeader.tsx'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { useSession } from '#renderer/session/sessionContext.ts'
import type { BadgeKind } from '#shared/badge/badgeKinds.ts'
import { elementsOf, replaceElement, type Side } from '#shared/badgeDesign/editLayout.ts'
import { type SampleCase, sampleCases, sampleHolder } from '#shared/badgeDesign/sampleHolders.ts'
import type { BadgeDesign } from '#shared/records/badgeDesign.ts'
import { attendeeKinds } from '#shared/reference/attendeeKinds.ts'
import { DesignCanvas } from './DesignCanvas.tsx'
import { DesignForm } from './DesignForm.tsx'
import { DesignIssues } from './DesignIssues.tsx'
import { ElementForm } from './ElementForm.tsx'
import { ElementList } from './ElementList.tsx'
import { useBadgePreview } from './useBadgePreview.ts'
import { useDesignDraft } from './useDesignDraft.ts'
import { badgeWords } from './words.ts'

/** Canvas in the middle, what is on it at the left, numbers at the right. */
export function DesignEditor({ design }: { readonly design: BadgeDesign }) {
  const t = useWords(badgeWords)
  const { words } = useLanguage()
  const { fair } = useSession()
  const navigate = useNavigate()
  const draft = useDesignDraft(design)
  const { layout, name } = draft.values
  const [wanted, setSide] = useState<Side>('front')
  const side = layout.back === null ? 'front' : wanted
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [sample, setSample] = useState<SampleCase>('worst')
  const [kind, setKind] = useState<BadgeKind>(design.kinds[0] ?? 'student')
  const holder = useMemo(() => sampleHolder(sample, kind, fair.name), [sample, kind, fair.name])
  const preview = useBadgePreview(layout, holder)
  const drawn = side === 'front' ? (preview?.front ?? null) : (preview?.back ?? null)
  const chosen = elementsOf(layout, side).find(({ id }) => id === chosenId)

  useHistoryKeys(draft.undo, draft.redo)

  return (
    <div className="design">
      <ScreenHeader
        title={name}
        actions={
          <>
            <span role="status" className="design-saved">
              {t(draft.save.state === 'failed' ? 'notSaved' : draft.save.state)}
            </span>
            <Button
              icon={<UndoOutlined aria-hidden />}
              disabled={!draft.canUndo}
              onClick={draft.undo}
              aria-keyshortcuts="Control+Z"
            >
              {t('undo')}
            </Button>
            <Button
              icon={<RedoOutlined aria-hidden />}
              disabled={!draft.canRedo}
              onClick={draft.redo}
              aria-keyshortcuts="Control+Y"
            >
              {t('redo')}
            </Button>
            <Button icon={<ArrowLeftOutlined aria-hidden />} onClick={() => void navigate(`/fairs/${fair.id}/badges`)}>
              {t('back')}
            </Button>
          </>
        }
      />
      {draft.save.state === 'failed' && <ErrorNotice error={draft.save.error} />}
      <div className="design-columns">
        <ElementList draft={draft} side={side} chosenId={chosenId} onChoose={setChosenId} />
        <section className="design-middle" aria-label={t('canvas')}>
          <div className="design-bar">
            {layout.back !== null && (
              <Segmented
                aria-label={t('side')}
                value={side}
                options={[
                  { value: 'front', label: t('front') },
                  { value: 'back', label: t('backSide') },
                ]}
                onChange={(next) => setSide(next === 'back' ? 'back' : 'front')}
              />
            )}
            <Segmented
              aria-label={t('preview')}
              value={sample}
              options={sampleCases.map((value) => ({ value, label: t(value) }))}
              onChange={(next) => setSample(sampleCases.find((one) => one === next) ?? 'worst')}
            />
            <Segmented
              aria-label={t('kind')}
              value={kind}
              options={attendeeKinds.ids.map((value) => ({ value, label: shortKind(value, words) }))}
              onChange={(next) => setKind(attendeeKinds.ids.find((one) => one === next) ?? 'student')}
            />
          </div>
          <DesignCanvas
            layout={layout}
            side={side}
            drawn={drawn}
            chosenId={chosenId}
            onChoose={setChosenId}
            onChange={(next, step) => draft.change({ layout: next }, step)}
          />
          <p className="badges-soft">{t('canvasHint')}</p>
          <DesignIssues issues={drawn?.issues ?? []} elements={elementsOf(layout, side)} />
        </section>
        <aside className="design-side">
          {chosen === undefined ? (
            <p className="badges-soft">{t('nothingChosen')}</p>
          ) : (
            <ElementForm
              key={chosen.id}
              element={chosen}
              onChange={(element, step) => draft.change({ layout: replaceElement(layout, side, element) }, step)}
            />
          )}
          <DesignForm draft={draft} onSide={setSide} />
        </aside>
      </div>
    </div>
  )
}

/** English names of kinds are long; their last word tells them apart. */
function shortKind(kind: BadgeKind, words: 'zh' | 'en'): string {
  if (words === 'zh') return attendeeKinds.label(kind, 'zh')
  const last = attendeeKinds.label(kind, 'en').split(' ').at(-1) ?? kind
  return last.slice(0, 1).toUpperCase() + last.slice(1)
}

function useHistoryKeys(undo: () => void, redo: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    // In a field, Ctrl+Z belongs to the text that is being typed.
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
