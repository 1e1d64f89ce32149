import { Alert } from 'antd'
import type { AddedByName } from '#renderer/flows/excel/importMessages.ts'
import { useWords } from '#renderer/i18n/defineWords.ts'
import { previewWords } from './previewWords.ts'

const shownNames = 5

/** What rows name and the fair doesn't have: a slip of the pen would otherwise become a record unnoticed. */
export function AddedByNameNotice({ added }: { readonly added: readonly AddedByName[] }) {
  const t = useWords(previewWords)
  const list = (names: readonly AddedByName[]): string => {
    const shown = names
      .slice(0, shownNames)
      .map(({ name }) => name)
      .join(t('separator'))
    const rest = names.length > shownNames ? t('more', { count: names.length }) : ''
    return `${shown} ${rest}`.trim()
  }
  const unlisted = added.filter(({ record, isListed }) => record === 'university' && !isListed)
  const enterprises = added.filter(({ record }) => record === 'enterprise')
  return (
    <>
      {unlisted.length > 0 && (
        <Alert type="warning" showIcon className="import-error" title={t('unlisted', { names: list(unlisted) })} />
      )}
      {enterprises.length > 0 && (
        <Alert type="info" showIcon className="import-error" title={t('addedByName', { names: list(enterprises) })} />
      )}
    </>
  )
}
