import type { OfficeAction } from '#shared/access/officePermissions.ts'

/** Who may call a route. Every route says it; one that doesn't stops the server from starting (requireAccess.ts). */
export type Access =
  /** Anybody: signing in, enrolling, health. Limited per address. */
  | { readonly for: 'everyone' }
  /** An enrolled station in force, for its own fair only. */
  | { readonly for: 'station' }
  /** A signed-in person of the office whose role has the action; `null` for whoever is signed in. */
  | { readonly for: 'office'; readonly action: OfficeAction | null }
  /** The collector of figures. */
  | { readonly for: 'metrics' }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}
