import { shell } from 'electron'
import { fail, ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function fileRoutes({ documents }: Services) {
  return {
    'files:saveWorkbook': route(contract['files:saveWorkbook'], ({ folder, name, bytes }) =>
      documents.saveNew(folder, name, bytes),
    ),
    'files:beginWorkbook': route(contract['files:beginWorkbook'], ({ folder, name }) => documents.begin(folder, name)),
    'files:appendWorkbook': route(contract['files:appendWorkbook'], ({ fileId, bytes }) =>
      documents.append(fileId, bytes),
    ),
    'files:finishWorkbook': route(contract['files:finishWorkbook'], ({ fileId }) => documents.finish(fileId)),
    'files:discardWorkbook': route(contract['files:discardWorkbook'], ({ fileId }) => documents.discard(fileId)),
    'files:show': route(contract['files:show'], async ({ path }) => {
      const found = await documents.find(path)
      if (!found.ok) return found
      shell.showItemInFolder(found.value)
      return ok({})
    }),
    'files:open': route(contract['files:open'], async ({ path }) => {
      const found = await documents.find(path)
      if (!found.ok) return found
      const problem = await shell.openPath(found.value)
      return problem === '' ? ok({}) : fail('FILE_NOT_OPENED')
    }),
  }
}
