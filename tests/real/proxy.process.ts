import { z } from 'zod'
import { createSeededRandom } from '#shared/sample/seededRandom.ts'
import { openFaultProxy } from './faultProxy.ts'

/** The fault proxy as a process of its own, so that it can be killed like the others (startProxy.ts). */
const environment = z
  .object({ PROXY_PORT: z.coerce.number(), PROXY_TARGET: z.coerce.number(), PROXY_SEED: z.coerce.number() })
  .parse(process.env)
const message = z.object({ isFaulty: z.boolean() })

const proxy = openFaultProxy({
  targetPort: environment.PROXY_TARGET,
  random: createSeededRandom(environment.PROXY_SEED),
  onFault: (fault) => process.send?.({ fault }),
})
process.on('message', (received) => proxy.setFaulty(message.parse(received).isFaulty))
// Without the test there is nobody left to end this process.
process.on('disconnect', () => process.exit())
proxy.server.listen(environment.PROXY_PORT, '127.0.0.1', () => {
  const address = proxy.server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : null })
})
