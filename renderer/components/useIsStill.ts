import { useSyncExternalStore } from 'react'

/** Whether this computer is set to show no movement: for whom it makes ill, and for graphics that are slow. */
export const useIsStill = (): boolean => useSyncExternalStore(subscribe, readIsStill)

const wish = window.matchMedia('(prefers-reduced-motion: reduce)')
const readIsStill = (): boolean => wish.matches

function subscribe(onChange: () => void): () => void {
  wish.addEventListener('change', onChange)
  return () => wish.removeEventListener('change', onChange)
}
