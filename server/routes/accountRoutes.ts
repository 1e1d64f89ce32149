import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountChange, accountInput, accountShape } from '#shared/office/officeShapes.ts'
import { actorOf } from '../http/actors.ts'
import { valueOf } from '../http/refused.ts'
import { addAccount } from '../office/addAccount.ts'
import { changeAccount } from '../office/changeAccount.ts'
import { accounts } from '../repositories/accounts.ts'
import { showAccount } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

/** Who of the office may sign in, and as what. */
export const accountRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context }) => {
  const config = { access: { for: 'office', action: 'account.manage' } } as const
  app.get(
    '/v1/office/accounts',
    { config, schema: { tags: ['office'], summary: 'Accounts', response: { 200: z.array(accountShape) } } },
    async () => (await accounts.list(context.database)).map(showAccount),
  )
  app.post(
    '/v1/office/accounts',
    {
      config,
      schema: {
        tags: ['office'],
        summary: 'Add an account',
        body: accountInput,
        response: { 200: accountShape },
      },
    },
    async (request) => showAccount(valueOf(await addAccount(context, { ...request.body, actor: actorOf(request) }))),
  )
  app.patch(
    '/v1/office/accounts/:accountId',
    {
      config,
      schema: {
        tags: ['office'],
        summary: 'Change role or password, disable or enable; ends the account’s sessions',
        params: z.object({ accountId: z.uuid() }),
        body: accountChange,
        response: { 200: accountShape },
      },
    },
    async (request) => {
      const { accountId } = request.params
      const change = request.body
      return showAccount(valueOf(await changeAccount(context, { accountId, change, actor: actorOf(request) })))
    },
  )
}
