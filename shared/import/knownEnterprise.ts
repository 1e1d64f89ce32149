import { type EnterpriseTraits, enterpriseTraits } from './enterpriseLikeness.ts'
import { textIn, type Values } from './recordValues.ts'

/** An enterprise, of the fair or of a row, as it is compared. */
export function knownEnterprise(values: Values): EnterpriseTraits {
  const parts = {
    name: textIn(values, 'name') ?? '',
    creditCode: textIn(values, 'creditCode'),
    city: textIn(values, 'city'),
    contactName: textIn(values, 'contactName'),
    contactPhone: textIn(values, 'contactPhone'),
  }
  return enterpriseTraits(parts, Object.values(parts).join('\n'))
}
