import { join } from 'node:path'
import { syncRoutes } from '#electron/main/ipc/syncRoutes.ts'
import { openSecretStore } from '#electron/main/secrets/secretStore.ts'
import { systemKeystore } from '#electron/main/secrets/systemKeystore.ts'
import { openEnrolments } from '#electron/main/sync/enrolments.ts'

type Answer = (client: number, channel: string, request: unknown) => Promise<unknown>

/**
 * The app's own half of sync in the main process, once for each station: keys, enrolment, requests over the network. A
 * computer has one of them; here each has a folder of its own.
 */
export function answerStations(folder: string, appVersion: string): Answer {
  const opened = new Map<number, ReturnType<typeof syncRoutes>>()
  const routesOf = (client: number): ReturnType<typeof syncRoutes> => {
    const known = opened.get(client)
    if (known !== undefined) return known
    const own = join(folder, String(client))
    const secrets = openSecretStore({ folder: own, keystore: systemKeystore, isPlainAccepted: true })
    const routes = syncRoutes({
      enrolments: openEnrolments({ folder: own, keystore: systemKeystore, secrets, appVersion }),
    })
    opened.set(client, routes)
    return routes
  }
  return async (client, channel, request) => {
    const routes: Readonly<Record<string, (request: unknown) => Promise<unknown>>> = routesOf(client)
    const route = routes[channel]
    if (route === undefined) throw new TypeError(`no ${channel} here`)
    return route(request)
  }
}
