import { ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import { publicKeyOf, signPayloads } from '../secrets/badgeKey.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function badgeRoutes({ secrets, documents, openPress }: Services) {
  return {
    'badges:openKey': route(contract['badges:openKey'], async ({ fairId }) => {
      const seed = await secrets.openBadgeSeed(fairId)
      return seed.ok ? ok({ publicKey: publicKeyOf(seed.value) }) : seed
    }),
    'badges:sign': route(contract['badges:sign'], async ({ fairId, payloads }) => {
      const seed = await secrets.findBadgeSeed(fairId)
      return seed.ok ? ok({ signatures: await signPayloads(seed.value, payloads) }) : seed
    }),
    'badges:drawPdf': route(contract['badges:drawPdf'], async ({ folder: _folder, serial: _serial, ...badge }) => {
      const pdf = await (await openPress()).print(badge)
      return pdf.ok ? ok({ bytes: new Uint8Array(pdf.value) }) : pdf
    }),
    'badges:savePdf': route(contract['badges:savePdf'], async ({ folder, serial, ...badge }) => {
      const press = await openPress()
      const pdf = await press.print(badge)
      return pdf.ok ? documents.saveBadge(folder, serial, pdf.value) : pdf
    }),
  }
}
