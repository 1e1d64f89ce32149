import { AliasRules } from './AliasRules.tsx'
import { AliasTester } from './AliasTester.tsx'
import './readers.css'
import { ScannerPanel } from './ScannerPanel.tsx'

/** How this station's scanner types, and which cards of other systems the fair takes. */
export function ReadersPanel() {
  return (
    <>
      <ScannerPanel />
      <AliasRules />
      <AliasTester />
    </>
  )
}
