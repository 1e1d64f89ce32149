import { CloseCircleFilled } from '@ant-design/icons'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { componentWords } from './words.ts'

/** How a choice is emptied, named in the language of the screen; the component library names it in English only. */
export function useClearing() {
  const t = useWords(componentWords)
  return { label: t('clear'), clearIcon: <CloseCircleFilled /> }
}
