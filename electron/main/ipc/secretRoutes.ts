import { ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function secretRoutes({ secrets, pins }: Services) {
  return {
    'secrets:openDataKey': route(contract['secrets:openDataKey'], async ({ isPlainAccepted }) => {
      const opened = await secrets.openDataKey(isPlainAccepted)
      if (!opened.ok) return opened
      return ok({ key: Buffer.from(opened.value.secret).toString('hex'), isPlain: opened.value.isPlain })
    }),
    'pins:seal': route(contract['pins:seal'], async ({ pin }) => {
      const { sealPin } = await import('../pins/sealPin.ts')
      return ok({ sealed: await sealPin(pin) })
    }),
    'pins:check': route(contract['pins:check'], ({ staffId, pin, sealed }) => pins.check(staffId, pin, sealed)),
  }
}
