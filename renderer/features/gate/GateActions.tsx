import { useWords } from '#renderer/i18n/defineWords.ts'
import { gateWords } from './words.ts'

interface GateActionsProps {
  /** Null where there is nothing to do it with, or the role may not. */
  readonly open: {
    readonly find: () => void
    readonly count: () => void
    readonly admit: (() => void) | null
    readonly register: (() => void) | null
    readonly report: (() => void) | null
  }
  readonly onUndo: () => void
}

/** What staff can do, with its key: nobody at a gate holds a mouse. */
export function GateActions({ open, onUndo }: GateActionsProps) {
  const t = useWords(gateWords)
  return (
    <footer className="gate-actions">
      <Action label={t('undo')} keys="Ctrl Z" act={onUndo} />
      <Action label={t('findByName')} keys="F3" act={open.find} />
      {open.admit !== null && <Action label={t('admitAnyway')} keys="F4" act={open.admit} />}
      {open.register !== null && <Action label={t('registerHere')} keys="F6" act={open.register} />}
      {open.report !== null && <Action label={t('report')} keys="F7" act={open.report} />}
      <Action label={t('countInside')} keys="F9" act={open.count} />
    </footer>
  )
}

function Action({ label, keys, act }: { readonly label: string; readonly keys: string; readonly act: () => void }) {
  return (
    <button type="button" className="gate-button" onClick={act}>
      {label} <kbd>{keys}</kbd>
    </button>
  )
}
