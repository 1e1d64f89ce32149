import type { WindowState } from './windowState.ts'

/** Device-independent pixels, as Electron's `Rectangle`. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const MIN_WIDTH = 1024
export const MIN_HEIGHT = 680

const FIRST_WIDTH = 1280
const FIRST_HEIGHT = 800

/**
 * Where to put the window: as it was left, moved and shrunk onto the work area that it overlaps most, or the middle of
 * the first one when it was never open or its screen is gone. `workAreas` begins with the primary display's.
 */
export function placeWindow(state: WindowState | undefined, workAreas: readonly Area[]): Area {
  const primary = workAreas[0] ?? { x: 0, y: 0, width: FIRST_WIDTH, height: FIRST_HEIGHT }
  const home = state === undefined ? undefined : mostOverlapped(state, workAreas)
  if (state === undefined || home === undefined) return center(primary, FIRST_WIDTH, FIRST_HEIGHT)
  const width = clamp(state.width, MIN_WIDTH, home.width)
  const height = clamp(state.height, MIN_HEIGHT, home.height)
  return {
    x: clamp(state.x, home.x, home.x + home.width - width),
    y: clamp(state.y, home.y, home.y + home.height - height),
    width,
    height,
  }
}

function mostOverlapped(area: Area, workAreas: readonly Area[]): Area | undefined {
  const ranked = workAreas
    .map((workArea) => ({ workArea, overlap: overlapOf(area, workArea) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap)
  return ranked[0]?.workArea
}

function overlapOf(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function center(area: Area, wantedWidth: number, wantedHeight: number): Area {
  const width = Math.min(wantedWidth, area.width)
  const height = Math.min(wantedHeight, area.height)
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  }
}

/** The upper bound wins, so a screen smaller than the smallest window is filled rather than left. */
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
