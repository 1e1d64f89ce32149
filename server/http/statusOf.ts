import type { ErrorCode } from '#shared/errors/codes.ts'

/** HTTP status of each code; one that is not listed means that the request can't be carried out as it is. */
const statuses: Partial<Record<ErrorCode, number>> = {
  AUTH_REQUIRED: 401,
  AUTH_EXPIRED: 401,
  SYNC_TOKEN: 401,
  SYNC_REVOKED: 401,
  SIGN_IN_WRONG: 401,
  SYNC_SIGNATURE: 403,
  ACCESS_OFFICE: 403,
  ACCESS_FAIR: 403,
  ACCESS_ROLE: 403,
  ACCESS_ORIGIN: 403,
  ROUTE_UNKNOWN: 404,
  FAIR_UNKNOWN: 404,
  STATION_UNKNOWN: 404,
  ACCOUNT_UNKNOWN: 404,
  ENROLMENT_CODE_WRONG: 404,
  ENROLMENT_CODE_JOINS: 409,
  FAIR_NOT_RECEIVED: 409,
  FAIR_EXISTS: 409,
  FAIR_NAME_DIFFERS: 409,
  ACCOUNT_NAME_TAKEN: 409,
  ACCOUNT_LAST_ADMINISTRATOR: 409,
  FAIR_ERASED: 410,
  SYNC_TOO_LARGE: 413,
  EXPORT_RUNNING: 429,
  SYNC_THROTTLED: 429,
  SIGN_IN_THROTTLED: 429,
  SERVER_FAILED: 500,
  SYNC_BUSY: 503,
}

export const statusOf = (code: ErrorCode): number => statuses[code] ?? 400
