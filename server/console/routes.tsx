import { createHashRouter, Navigate } from 'react-router'
import { AntFrame } from '#renderer/components/AntFrame.tsx'
import { AccountsScreen } from './accounts/AccountsScreen.tsx'
import { AuditScreen } from './audit/AuditScreen.tsx'
import { FairScreen } from './fair/FairScreen.tsx'
import { FairsScreen } from './fairs/FairsScreen.tsx'
import { Shell } from './Shell.tsx'
import { TotalsScreen } from './totals/TotalsScreen.tsx'

/** Behind `#`, so that the server knows one page only. */
export const router = createHashRouter([
  {
    Component: AntFrame,
    children: [
      {
        Component: Shell,
        children: [
          { path: '/', Component: FairsScreen },
          { path: '/fairs/:fairId', Component: FairScreen },
          { path: '/totals', Component: TotalsScreen },
          { path: '/accounts', Component: AccountsScreen },
          { path: '/audit', Component: AuditScreen },
          { path: '*', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
])
