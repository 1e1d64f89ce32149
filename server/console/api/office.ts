import { z } from 'zod'
import type { StationRole } from '#shared/access/permissions.ts'
import {
  accountShape,
  codeShape,
  doneShape,
  type FairInput,
  type FairView,
  fairShape,
  stationShape,
} from '#shared/office/officeShapes.ts'
import { request } from './request.ts'

const ofFair = (fairId: string): string => `/v1/office/fairs/${fairId}`

/** What the console asks the server, one function a route. */
export const office = {
  me: () => request('GET', '/v1/office/me', accountShape),
  signIn: (name: string, password: string) => request('POST', '/v1/office/sign-in', accountShape, { name, password }),
  signOut: () => request('POST', '/v1/office/sign-out', doneShape),

  /** The page after the fair named; the first one without. */
  fairs: (after?: Pick<FairView, 'startsOn' | 'fairId'>) =>
    request(
      'GET',
      after === undefined
        ? '/v1/office/fairs'
        : `/v1/office/fairs?${new URLSearchParams({ startsOn: after.startsOn, fairId: after.fairId })}`,
      z.array(fairShape),
    ),
  fair: (fairId: string) => request('GET', ofFair(fairId), fairShape),
  addFair: (fair: FairInput) => request('POST', '/v1/office/fairs', fairShape, fair),

  stations: (fairId: string) => request('GET', `${ofFair(fairId)}/stations`, z.array(stationShape)),
  issueCode: (fairId: string, code: { readonly role: StationRole; readonly stationName: string }) =>
    request('POST', `${ofFair(fairId)}/codes`, codeShape, code),
  revokeStation: (fairId: string, stationId: string) =>
    request('POST', `${ofFair(fairId)}/stations/${stationId}/revoke`, doneShape),
} as const
