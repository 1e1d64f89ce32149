import { useMay, useSession } from '#renderer/session/sessionContext.ts'
import type { Action } from '#shared/access/permissions.ts'

/** Both the station's role and the person: what the commands behind these panels check too. */
export function useCanManage(action: Action): boolean {
  const isAllowed = useMay(action)
  return useSession().staff.isOrganiser && isAllowed
}
