import type { FastifyReply, FastifyRequest } from 'fastify'

const isSecure = ({ protocol }: FastifyRequest): boolean => protocol === 'https'

/** The browser's half of a session. Over TLS with the prefix that binds it to this host; scripts never see it. */
export const sessionCookie = {
  nameFor: (request: FastifyRequest): string => (isSecure(request) ? '__Host-fairdesk' : 'fairdesk'),
  set: (request: FastifyRequest, reply: FastifyReply, token: string, expiresAt: number) =>
    reply.setCookie(sessionCookie.nameFor(request), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: isSecure(request),
      expires: new Date(expiresAt),
    }),
  clear: (request: FastifyRequest, reply: FastifyReply) =>
    reply.clearCookie(sessionCookie.nameFor(request), {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: isSecure(request),
    }),
}
