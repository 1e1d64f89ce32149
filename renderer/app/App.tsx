import { RouterProvider } from 'react-router'
import { type Workplace, WorkplaceContext } from '#renderer/session/stationContext.ts'
import { router } from './routes.tsx'

export function App({ workplace }: { readonly workplace: Workplace }) {
  return (
    <WorkplaceContext value={workplace}>
      <RouterProvider router={router} />
    </WorkplaceContext>
  )
}
