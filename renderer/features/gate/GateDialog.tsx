import { type ReactNode, useEffect, useRef } from 'react'

interface GateDialogProps {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes with Esc and gives the focus back. The focus begins
 * at `data-first` where there is one.
 */
export function GateDialog({ label, onClose, children }: GateDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    // The dialog itself would take the first control, whichever it is.
    opened?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => opened?.close()
  }, [])
  return (
    <dialog ref={dialog} className="gate-dialog" aria-label={label} onCancel={onClose} onClose={onClose}>
      {children}
    </dialog>
  )
}
