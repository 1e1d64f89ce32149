import { fail, ok, type Result } from '#shared/errors/result.ts'
import { reportProblem } from '../log/reportProblem.ts'
import { openHiddenWindow } from '../windows/openHiddenWindow.ts'
import { drawListPage, type PeopleList } from './drawListPage.ts'

/** Twenty thousand lines take seconds; a page that has not printed by then never will. */
const PATIENCE_MS = 120_000

/** A list as an A4 PDF with page numbers, in a hidden window of its own. FILE_WRITE_FAILED when it can't be drawn. */
export async function printList(list: PeopleList): Promise<Result<Uint8Array>> {
  const window = openHiddenWindow()
  const timer = setTimeout(() => window.destroy(), PATIENCE_MS)
  try {
    const page = Buffer.from(drawListPage(list)).toString('base64')
    await window.webContents.loadURL(`data:text/html;charset=utf-8;base64,${page}`)
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="width:100%;text-align:center;font-size:8px"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
      margins: { top: 0.5, bottom: 0.6, left: 0.5, right: 0.5 },
    })
    return ok(pdf)
  } catch (error) {
    reportProblem('list', error)
    return fail('FILE_WRITE_FAILED')
  } finally {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }
}
