import dayjs from 'dayjs'
import type { Labels } from '#renderer/i18n/useLabels.ts'
import type { AppError } from '#shared/errors/result.ts'
import { attendee } from '#shared/records/attendee.ts'
import type { Field } from '#shared/records/field.ts'

/** Local day and time of an instant, as short as it stays clear. */
export const shortInstant = (instant: string): string => dayjs(instant).format('MM-DD HH:mm')

/** People compare a few characters of a serial, not sixteen. */
export const serialTail = (serial: string): string => serial.slice(-6).toUpperCase()

/** The error with its field named as on the form instead of by its key. */
export function nameField(error: AppError, labels: Labels): AppError {
  const key = error.details?.['field']
  const field = typeof key === 'string' ? (formFields[key] ?? fields[key]) : undefined
  return field === undefined ? error : { ...error, details: { ...error.details, field: labels.field(field) } }
}

const fields: Readonly<Record<string, Field>> = attendee.fields
const formFields: Readonly<Record<string, Field>> = {
  university: attendee.fields.universityId,
  enterprise: attendee.fields.enterpriseId,
}
