import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { accountShape, doneShape, signInInput } from '#shared/office/officeShapes.ts'
import { accountOf } from '../http/actors.ts'
import { guessLimit } from '../http/limitRequests.ts'
import { valueOf } from '../http/refused.ts'
import { sessionCookie } from '../http/sessionCookie.ts'
import { signIn } from '../office/signIn.ts'
import { signOut } from '../office/signOut.ts'
import { showAccount } from './officeViews.ts'
import type { RouteContext } from './routeContext.ts'

/** Signing in to the console and out of it. */
export const sessionRoutes: FastifyPluginAsyncZod<RouteContext> = async (app, { context }) => {
  app.post(
    '/v1/office/sign-in',
    {
      config: { access: { for: 'everyone' }, ...guessLimit },
      schema: {
        tags: ['office'],
        summary: 'Sign in',
        body: signInInput,
        response: { 200: accountShape },
      },
    },
    async (request, reply) => {
      const signedIn = valueOf(await signIn(context, { ...request.body, address: request.ip }))
      sessionCookie.set(request, reply, signedIn.token, signedIn.expiresAt)
      return showAccount(signedIn.account)
    },
  )
  app.post(
    '/v1/office/sign-out',
    {
      config: { access: { for: 'office', action: null } },
      schema: { tags: ['office'], summary: 'Sign out', response: { 200: doneShape } },
    },
    async (request, reply) => {
      await signOut(context, request.cookies[sessionCookie.nameFor(request)] ?? '')
      sessionCookie.clear(request, reply)
      return { done: true as const }
    },
  )
  app.get(
    '/v1/office/me',
    {
      config: { access: { for: 'office', action: null } },
      schema: { tags: ['office'], summary: 'Who is signed in', response: { 200: accountShape } },
    },
    async (request) => showAccount(accountOf(request)),
  )
}
