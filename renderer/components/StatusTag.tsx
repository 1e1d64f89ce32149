import type { ReactNode } from 'react'
import './statusTag.css'

interface StatusTagProps {
  readonly tone: 'good' | 'warn' | 'bad' | 'info' | 'plain'
  readonly children: ReactNode
}

/** A state in a word. The colours are those of the gate, dark enough on their own tint to be read by everyone. */
export function StatusTag({ tone, children }: StatusTagProps) {
  return <span className={`status-tag status-tag-${tone}`}>{children}</span>
}
