import type { Result } from '#shared/errors/result.ts'
import type { ImportKind } from '#shared/import/importColumns.ts'
import type { Platform, ResponseOf } from '#shared/ipc/bridge.ts'
import type { ChoiceLanguage } from '#shared/reference/defineChoices.ts'
import { templateFileName, templateFolder } from '#shared/tables/templateBook.ts'
import { askTable } from './askTable.ts'

interface TemplateOptions {
  readonly kind: ImportKind
  readonly language: ChoiceLanguage
}

/** Writes an empty list to send out to the documents folder. It holds nothing of a fair, so every role may. */
export async function saveTemplate(
  platform: Platform,
  { kind, language }: TemplateOptions,
): Promise<Result<ResponseOf<'files:saveWorkbook'>>> {
  const made = await askTable({ type: 'template', kind, language })
  if (!made.ok) return made
  return platform.call('files:saveWorkbook', {
    folder: templateFolder(language),
    name: templateFileName(kind, language),
    bytes: made.value,
  })
}
