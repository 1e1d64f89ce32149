import type { RouteObject } from 'react-router'

/**
 * Loads the code of these screens while the interface thread has nothing to do, one after the other: opening one for the
 * first time then costs its drawing only. One that fails is loaded, and its failure shown, when it is opened.
 */
export function loadAhead(routes: readonly RouteObject[]): void {
  const [first, ...rest] = routes
  if (first === undefined) return
  requestIdleCallback(() => void load(first).finally(() => loadAhead(rest)))
}

async function load({ lazy }: RouteObject): Promise<void> {
  if (typeof lazy === 'function') await lazy().catch(() => undefined)
}
