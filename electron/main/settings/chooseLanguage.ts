import type { Settings } from './settingsSchema.ts'

/**
 * The language of a first start: English where the system (or the `--lang` switch) asks for English first,
 * Chinese everywhere else.
 */
export function chooseLanguage(preferred: readonly string[]): Settings['language'] {
  const first = preferred[0]?.toLowerCase() ?? ''
  return first === 'en' || first.startsWith('en-') || first.startsWith('en_') ? 'en' : 'zh-CN'
}
