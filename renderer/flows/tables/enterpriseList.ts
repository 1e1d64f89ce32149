import { formatPhone } from '#shared/identifiers/phone.ts'
import { booth } from '#shared/records/booth.ts'
import { enterprise } from '#shared/records/enterprise.ts'
import { type EnterpriseLine, readEnterpriseLines } from '../enterprise/readEnterpriseLines.ts'
import { defineList, type LineColumn } from './defineList.ts'
import { listWords } from './listWords.ts'
import { ownColumn, recordColumn } from './recordColumn.ts'

const { fields } = enterprise

const contactPhone: LineColumn<EnterpriseLine> = {
  ...recordColumn<EnterpriseLine>('contactPhone', fields.contactPhone, (line) => line.enterprise.contactPhone),
  // An office's number, shown whole on the enterprise's page to everybody who may export.
  valueOf: ({ enterprise: { contactPhone: number } }) => (number === null ? null : formatPhone(number)),
}

/** Enterprises with their booths, as they stand in the list. */
export const enterpriseList = defineList<EnterpriseLine>({
  name: listWords.enterprises,
  hasPhones: false,
  columns: [
    recordColumn('name', fields.name, (line) => line.enterprise.name),
    recordColumn('keyField', fields.keyField, (line) => line.enterprise.keyField),
    recordColumn('industry', fields.industry, (line) => line.enterprise.industry),
    recordColumn('nature', fields.nature, (line) => line.enterprise.nature),
    recordColumn('size', fields.size, (line) => line.enterprise.size),
    recordColumn('isSpecialised', fields.isSpecialised, (line) => line.enterprise.isSpecialised, { isUsual: false }),
    recordColumn('creditCode', fields.creditCode, (line) => line.enterprise.creditCode, { isUsual: false }),
    recordColumn('city', fields.city, (line) => line.enterprise.city, { isUsual: false }),
    ownColumn('booths', booth.fields.number.label, 12, ({ booths }) =>
      joined(booths.map((place) => place.booth.number)),
    ),
    ownColumn(
      'halls',
      booth.fields.hallId.label,
      14,
      ({ booths }) => joined([...new Set(booths.flatMap((place) => place.hallName ?? []))]),
      { isUsual: false },
    ),
    ownColumn('positions', listWords.positionCount, 10, ({ positions }) => positions, { format: 'number' }),
    ownColumn('openings', listWords.openingCount, 12, ({ openings }) => openings, { format: 'number' }),
    recordColumn('contactName', fields.contactName, (line) => line.enterprise.contactName),
    contactPhone,
  ],
  read: readEnterpriseLines,
})

const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('、'))
