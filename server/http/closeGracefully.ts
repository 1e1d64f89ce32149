import type { FastifyInstance } from 'fastify'

/** Once the server ends, an answer also ends its connection: one kept alive would hold the process up. */
export function closeGracefully(app: FastifyInstance, atEnd: () => void): void {
  const state = { isEnding: false }
  app.addHook('preClose', async () => {
    state.isEnding = true
    atEnd()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (state.isEnding) reply.header('connection', 'close')
  })
}
