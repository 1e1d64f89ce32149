import type { ReactNode } from 'react'
import './screenHeader.css'

/** The title of a screen, one line about it, and its main actions at the right. */
export function ScreenHeader({
  title,
  hint,
  actions,
}: {
  readonly title: string
  readonly hint?: string
  readonly actions?: ReactNode
}) {
  return (
    <header className="screen-header">
      <div>
        <h1>{title}</h1>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      {actions !== undefined && <div className="screen-header-actions">{actions}</div>}
    </header>
  )
}
