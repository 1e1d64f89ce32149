import { contract } from '#shared/ipc/contract.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function listRoutes({ documents }: Services) {
  return {
    'lists:savePdf': route(contract['lists:savePdf'], async ({ folder, name, ...list }) => {
      const { printList } = await import('../lists/printList.ts')
      const pdf = await printList(list)
      return pdf.ok ? documents.saveNew(folder, name, pdf.value) : pdf
    }),
  }
}
