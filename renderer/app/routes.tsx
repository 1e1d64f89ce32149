import { createHashRouter, Navigate, type RouteObject } from 'react-router'
import { SessionGate } from '#renderer/session/SessionGate.tsx'
import { loadAhead } from './loadAhead.ts'
import { RouteFailed } from './RouteFailed.tsx'
import { RouteMemory } from './RouteMemory.tsx'

const screensInShell: RouteObject[] = [
  { index: true, element: <Navigate to="enterprises" replace /> },
  {
    path: 'enterprises',
    lazy: async () => ({
      Component: (await import('#renderer/features/enterprises/EnterprisesScreen.tsx')).EnterprisesScreen,
    }),
  },
  {
    path: 'attendees',
    lazy: async () => ({
      Component: (await import('#renderer/features/attendees/AttendeesScreen.tsx')).AttendeesScreen,
    }),
  },
  {
    path: 'desk',
    lazy: async () => ({ Component: (await import('#renderer/features/desk/DeskScreen.tsx')).DeskScreen }),
  },
  {
    path: 'badges',
    lazy: async () => ({
      Component: (await import('#renderer/features/badges/BadgesScreen.tsx')).BadgesScreen,
    }),
  },
  {
    path: 'badges/:designId',
    lazy: async () => ({
      Component: (await import('#renderer/features/badges/DesignScreen.tsx')).DesignScreen,
    }),
  },
  {
    path: 'matchmaking',
    lazy: async () => ({
      Component: (await import('#renderer/features/matchmaking/MatchmakingScreen.tsx')).MatchmakingScreen,
    }),
  },
  {
    path: 'assistance',
    lazy: async () => ({
      Component: (await import('#renderer/features/assistance/AssistanceScreen.tsx')).AssistanceScreen,
    }),
  },
  {
    path: 'printing',
    lazy: async () => ({
      Component: (await import('#renderer/features/printing/PrintingScreen.tsx')).PrintingScreen,
    }),
  },
  {
    path: 'import',
    lazy: async () => ({
      Component: (await import('#renderer/features/import/ImportScreen.tsx')).ImportScreen,
    }),
  },
  {
    path: 'inbox',
    lazy: async () => ({
      Component: (await import('#renderer/features/inbox/InboxScreen.tsx')).InboxScreen,
    }),
  },
  {
    path: 'report',
    lazy: async () => ({
      Component: (await import('#renderer/features/report/ReportScreen.tsx')).ReportScreen,
    }),
  },
  {
    path: 'settings',
    lazy: async () => ({
      Component: (await import('#renderer/features/settings/SettingsScreen.tsx')).SettingsScreen,
    }),
  },
]

/**
 * The gate stands outside the shell and loads nothing of Ant Design: after a power cut it must be scanning again
 * before anything else is.
 */
export const router = createHashRouter([
  {
    element: <RouteMemory />,
    errorElement: <RouteFailed />,
    children: [
      {
        path: '/fairs/:fairId/kiosk',
        lazy: async () => ({ Component: (await import('#renderer/features/kiosk/KioskScreen.tsx')).KioskScreen }),
      },
      {
        path: '/fairs/:fairId',
        element: <SessionGate />,
        children: [
          {
            path: 'gate',
            lazy: async () => ({ Component: (await import('#renderer/features/gate/GateScreen.tsx')).GateScreen }),
          },
          {
            lazy: async () => {
              const { Shell } = await import('./Shell.tsx')
              loadAhead(screensInShell)
              return { Component: Shell }
            },
            children: screensInShell,
          },
        ],
      },
      {
        lazy: async () => ({ Component: (await import('#renderer/components/AntFrame.tsx')).AntFrame }),
        children: [
          {
            path: '/',
            lazy: async () => ({ Component: (await import('#renderer/features/fairs/FairsScreen.tsx')).FairsScreen }),
          },
          {
            path: '/enrol',
            lazy: async () => ({ Component: (await import('#renderer/features/sync/EnrolScreen.tsx')).EnrolScreen }),
          },
          {
            path: '/fairs/:fairId/sign-in',
            lazy: async () => ({ Component: (await import('#renderer/features/staff/SignInScreen.tsx')).SignInScreen }),
          },
        ],
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
])
