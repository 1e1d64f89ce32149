import i18next from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '#shared/errors/defineErrors.ts'
import './startWords.ts'

export type WordTable = Readonly<Record<string, Words>>

/** A feature's words under its own namespace. Both languages stand on one line, so neither can be forgotten. */
export interface WordSet<T extends WordTable> {
  readonly namespace: string
  readonly table: T
}

/** Values for `{{name}}` places; `count` also chooses between `key` and `key_other` in English. */
export type WordValues = Readonly<Record<string, string | number>>

export type Translate<T extends WordTable> = (key: keyof T & string, values?: WordValues) => string

/** Registers a feature's words when its module is first loaded. */
export function defineWords<const T extends WordTable>(namespace: string, table: T): WordSet<T> {
  for (const language of ['zh', 'en'] as const) {
    const texts = Object.fromEntries(Object.entries(table).map(([key, words]) => [key, words[language]]))
    i18next.addResourceBundle(language === 'zh' ? 'zh-CN' : 'en', namespace, texts)
  }
  return { namespace, table }
}

/** The words in the chosen language, the same function until it changes; the component is drawn again then. */
export function useWords<T extends WordTable>(words: WordSet<T>): Translate<T> {
  const { t } = useTranslation(words.namespace)
  return useCallback(
    (key, values) => {
      const name: string = key
      return t(name, { ...values })
    },
    [t],
  )
}
