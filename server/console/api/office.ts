import { z } from 'zod'
import type { StationRole } from '#shared/access/permissions.ts'
import {
  type AccountChange,
  type AccountInput,
  accountShape,
  auditShape,
  codeShape,
  doneShape,
  type FairInput,
  type FairView,
  fairNumbersShape,
  fairShape,
  receiptShape,
  rollUpShape,
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
  numbers: (fairId: string) => request('GET', `${ofFair(fairId)}/numbers`, fairNumbersShape),
  numbersAmong: (fairIds: readonly string[]) =>
    request('GET', `/v1/office/numbers?fairIds=${fairIds.join(',')}`, z.array(fairNumbersShape)),
  totals: (series: string | null) =>
    request('GET', `/v1/office/totals${series === null ? '' : `?${new URLSearchParams({ series })}`}`, rollUpShape),
  addFair: (fair: FairInput) => request('POST', '/v1/office/fairs', fairShape, fair),

  stations: (fairId: string) => request('GET', `${ofFair(fairId)}/stations`, z.array(stationShape)),
  issueCode: (fairId: string, code: { readonly role: StationRole; readonly stationName: string }) =>
    request('POST', `${ofFair(fairId)}/codes`, codeShape, code),
  revokeStation: (fairId: string, stationId: string) =>
    request('POST', `${ofFair(fairId)}/stations/${stationId}/revoke`, doneShape),

  setRetention: (fairId: string, eraseOn: string | null) =>
    request('PUT', `${ofFair(fairId)}/retention`, fairShape, { eraseOn }),
  erase: (fairId: string, name: string) => request('POST', `${ofFair(fairId)}/erase`, receiptShape, { name }),
  receipt: (fairId: string) => request('GET', `${ofFair(fairId)}/receipt`, receiptShape),

  accounts: () => request('GET', '/v1/office/accounts', z.array(accountShape)),
  addAccount: (account: AccountInput) => request('POST', '/v1/office/accounts', accountShape, account),
  changeAccount: (accountId: string, change: AccountChange) =>
    request('PATCH', `/v1/office/accounts/${accountId}`, accountShape, change),

  /** The page before the entry named; the newest one without. */
  audit: (before?: string) =>
    request('GET', `/v1/office/audit${before === undefined ? '' : `?before=${before}`}`, z.array(auditShape)),
} as const
