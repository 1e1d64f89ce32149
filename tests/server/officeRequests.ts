import type { OfficeAction } from '#shared/access/officePermissions.ts'

export interface OfficeRequest {
  readonly action: OfficeAction
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** `:fairId` and `:id` are filled in. */
  readonly path: string
  readonly query?: string
  readonly body?: unknown
}

const fair = { name: 'x', kind: 'industry', region: '', series: null, startsOn: '2026-09-12', endsOn: '2026-09-12' }

/** One well-formed request for each route of the office that asks for an action. A test compares them with the document. */
export const officeRequests: readonly OfficeRequest[] = [
  { action: 'account.manage', method: 'GET', path: '/v1/office/accounts' },
  {
    action: 'account.manage',
    method: 'POST',
    path: '/v1/office/accounts',
    body: { name: 'one more', password: 'long enough to be one', role: 'auditor' },
  },
  { action: 'account.manage', method: 'PATCH', path: '/v1/office/accounts/:id', body: { isDisabled: true } },
  { action: 'fair.view', method: 'GET', path: '/v1/office/fairs' },
  { action: 'fair.create', method: 'POST', path: '/v1/office/fairs', body: fair },
  { action: 'fair.view', method: 'GET', path: '/v1/office/fairs/:fairId' },
  { action: 'fair.view', method: 'GET', path: '/v1/office/fairs/:fairId/stations' },
  {
    action: 'station.enrol',
    method: 'POST',
    path: '/v1/office/fairs/:fairId/codes',
    body: { role: 'gate', stationName: 'x' },
  },
  { action: 'fair.create', method: 'POST', path: '/v1/office/codes', body: { stationName: 'x' } },
  { action: 'station.revoke', method: 'POST', path: '/v1/office/fairs/:fairId/stations/:id/revoke' },
  { action: 'audit.view', method: 'GET', path: '/v1/office/audit' },
  {
    action: 'retention.manage',
    method: 'PUT',
    path: '/v1/office/fairs/:fairId/retention',
    body: { eraseOn: '2027-01-01' },
  },
  { action: 'fair.erase', method: 'POST', path: '/v1/office/fairs/:fairId/erase', body: { name: 'not its name' } },
  { action: 'fair.view', method: 'GET', path: '/v1/office/fairs/:fairId/receipt' },
  { action: 'fair.view', method: 'GET', path: '/v1/office/fairs/:fairId/numbers' },
  { action: 'fair.view', method: 'GET', path: '/v1/office/numbers', query: 'fairIds=x' },
  { action: 'fair.view', method: 'GET', path: '/v1/office/totals' },
  {
    action: 'report.export',
    method: 'GET',
    path: '/v1/office/fairs/:fairId/workbook',
    query: 'day=2026-09-12&language=zh',
  },
  {
    action: 'report.export',
    method: 'GET',
    path: '/v1/office/fairs/:fairId/flat',
    query: 'day=2026-09-12&language=en',
  },
]
