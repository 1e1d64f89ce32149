import { ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import { publicKeyOf, signPayloads } from '../secrets/badgeKey.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function badgeRoutes({ secrets, documents }: Services) {
  return {
    'badges:openKey': route(contract['badges:openKey'], async ({ fairId }) => {
      const seed = await secrets.openBadgeSeed(fairId)
      return seed.ok ? ok({ publicKey: publicKeyOf(seed.value) }) : seed
    }),
    'badges:sign': route(contract['badges:sign'], async ({ fairId, payloads }) => {
      const seed = await secrets.findBadgeSeed(fairId)
      return seed.ok ? ok({ signatures: await signPayloads(seed.value, payloads) }) : seed
    }),
    'badges:savePdf': route(contract['badges:savePdf'], ({ folder, serial, bytes }) =>
      documents.saveBadge(folder, serial, bytes),
    ),
  }
}
