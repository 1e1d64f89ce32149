import { useSyncExternalStore } from 'react'

/** The theme that stands on the root element, kept there by `showTheme`. */
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, readIsDark)

const readIsDark = (): boolean => document.documentElement.dataset['theme'] === 'dark'

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
