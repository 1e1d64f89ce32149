import { parseIdentifier } from '#renderer/components/parseIdentifier.ts'
import type { EnterpriseDetails } from '#renderer/flows/enterprise/saveEnterprise.ts'
import type { Result } from '#shared/errors/result.ts'
import { parseCreditCode } from '#shared/identifiers/creditCode.ts'
import { parsePhone } from '#shared/identifiers/phone.ts'
import { enterprise } from '#shared/records/enterprise.ts'
import { parseForm } from '#shared/records/parseForm.ts'

const keys = [
  'name',
  'creditCode',
  'industry',
  'keyField',
  'nature',
  'size',
  'isSpecialised',
  'city',
  'contactName',
  'contactPhone',
] as const

/** The form as a record's values, identifiers in canonical form. Errors: those of the identifiers and of parseForm. */
export function readEnterpriseForm(values: Readonly<Record<string, unknown>>): Result<EnterpriseDetails> {
  const creditCode = parseIdentifier(values['creditCode'], parseCreditCode)
  if (!creditCode.ok) return creditCode
  const contactPhone = parseIdentifier(values['contactPhone'], parsePhone)
  if (!contactPhone.ok) return contactPhone
  return parseForm(enterprise.fields, keys, {
    ...values,
    creditCode: creditCode.value,
    contactPhone: contactPhone.value,
  })
}
