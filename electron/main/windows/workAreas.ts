import { screen } from 'electron'
import type { Area } from './placeWindow.ts'

/** The parts of all displays that task bars leave free, the primary display's first. */
export function workAreas(): readonly Area[] {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}
