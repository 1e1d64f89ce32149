import { createHashRouter, Navigate } from 'react-router'
import { AntFrame } from '#renderer/components/AntFrame.tsx'
import { FairScreen } from './fair/FairScreen.tsx'
import { FairsScreen } from './fairs/FairsScreen.tsx'
import { Shell } from './Shell.tsx'

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
          { path: '*', element: <Navigate to="/" replace /> },
        ],
      },
    ],
  },
])
