import { contract } from '#shared/ipc/contract.ts'
import type { Services } from './openServices.ts'
import { route } from './route.ts'

export function syncRoutes({ enrolments }: Services) {
  return {
    'sync:inspect': route(contract['sync:inspect'], ({ address }) => enrolments.inspect(address)),
    'sync:enrol': route(contract['sync:enrol'], (request) => enrolments.enrol(request)),
    'sync:enrolments': route(contract['sync:enrolments'], () => enrolments.list()),
    'sync:send': route(contract['sync:send'], (request) => enrolments.send(request)),
    'sync:sign': route(contract['sync:sign'], ({ fairId, text }) => enrolments.sign(fairId, text)),
  }
}
