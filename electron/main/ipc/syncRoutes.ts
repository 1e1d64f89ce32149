import { contract } from '#shared/ipc/contract.ts'
import type { Enrolments } from '../sync/enrolments.ts'
import { route } from './route.ts'

export function syncRoutes({ enrolments }: { readonly enrolments: Enrolments }) {
  return {
    'sync:inspect': route(contract['sync:inspect'], ({ address }) => enrolments.inspect(address)),
    'sync:enrol': route(contract['sync:enrol'], (request) => enrolments.enrol(request)),
    'sync:enrolments': route(contract['sync:enrolments'], () => enrolments.list()),
    'sync:send': route(contract['sync:send'], (request) => enrolments.send(request)),
    'sync:sign': route(contract['sync:sign'], ({ fairId, text }) => enrolments.sign(fairId, text)),
  }
}
