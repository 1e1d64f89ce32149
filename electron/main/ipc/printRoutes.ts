import { fail, ok } from '#shared/errors/result.ts'
import { contract } from '#shared/ipc/contract.ts'
import { openSendLog } from '../printing/sendOnce.ts'
import type { Sent } from '../printing/systemPrinter.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function printRoutes({ printers, documents }: Services) {
  const sendLog = openSendLog<Sent>()

  return {
    'printers:list': route(contract['printers:list'], async () => {
      const listed = await printers.list()
      return listed.ok ? ok({ printers: listed.value }) : listed
    }),
    'printers:check': route(contract['printers:check'], async ({ target }) => {
      const checked = await printers.check(target)
      return checked.ok ? ok({ trouble: checked.value }) : checked
    }),
    'printers:send': route(contract['printers:send'], ({ sendId, target, card }) =>
      sendLog.once(sendId, () => printers.send(target, `FairDesk ${sendId}`, card)),
    ),
    'printers:sendFile': route(contract['printers:sendFile'], async ({ sendId, printer, path, paper }) => {
      const found = await documents.find(path)
      return found.ok
        ? sendLog.once(sendId, () => printers.sendFile(printer, `FairDesk ${sendId}`, found.value, paper))
        : found
    }),
    'printers:recall': route(
      contract['printers:recall'],
      async ({ sendId }) => sendLog.find(sendId) ?? fail('PRINT_UNSURE'),
    ),
    'printers:follow': route(contract['printers:follow'], ({ target, spoolId }) => printers.follow(target, spoolId)),
    'printers:withdraw': route(contract['printers:withdraw'], ({ target, spoolId }) =>
      printers.withdraw(target, spoolId),
    ),
  }
}
