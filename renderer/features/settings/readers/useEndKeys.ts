import { useWords } from '#renderer/i18n/defineWords.ts'
import type { ScannerSetup } from '#shared/scanner/scannerSetup.ts'
import { readerWords } from './words.ts'

/** The keys that may end a code, with their words. */
export function useEndKeys(): { value: ScannerSetup['endKey']; label: string }[] {
  const t = useWords(readerWords)
  return [
    { value: 'any', label: t('endAny') },
    { value: 'enter', label: t('endEnter') },
    { value: 'tab', label: t('endTab') },
    { value: 'pause', label: t('endPause') },
  ]
}
