import { fail, ok, type Result } from '#shared/errors/result.ts'
import type { FairView } from '#shared/office/officeShapes.ts'
import { refusalOf } from './request.ts'

const endings = { workbook: 'xlsx', flat: 'csv' } as const

/** Fetches a report and hands it to the browser to save, under the fair's name. */
export async function downloadReport(
  fair: Pick<FairView, 'fairId' | 'name'>,
  form: keyof typeof endings,
  question: { readonly day: string; readonly language: 'zh' | 'en' },
): Promise<Result<true>> {
  try {
    const response = await fetch(`/v1/office/fairs/${fair.fairId}/${form}?${new URLSearchParams(question)}`)
    if (!response.ok) return { ok: false, error: refusalOf(await response.json()) }
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `${fair.name} ${question.day}.${endings[form]}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
    link.click()
    URL.revokeObjectURL(link.href)
    return ok(true)
  } catch (error) {
    return fail(error instanceof SyntaxError ? 'SYNC_ANSWER_STRANGE' : 'CONSOLE_OFFLINE')
  }
}
