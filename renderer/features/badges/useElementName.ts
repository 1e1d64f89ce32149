import { useWords } from '#renderer/i18n/defineWords.ts'
import { useLanguage } from '#renderer/i18n/useLanguage.ts'
import { designFields } from '#shared/badgeDesign/designFields.ts'
import type { DesignElement } from '#shared/badgeDesign/designSchema.ts'
import { badgeWords } from './words.ts'

/** What people call an element: its field, its words, or what it is. */
export function useElementName(): (element: DesignElement) => string {
  const t = useWords(badgeWords)
  const { words } = useLanguage()
  return (element) => {
    if (element.type === 'field') return designFields.label(element.field, words)
    if (element.type === 'text') return element.text === '' ? t('text') : element.text
    return t(element.type)
  }
}
