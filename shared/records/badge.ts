import { z } from 'zod'
import { defineRecord, type RecordOf } from './defineRecord.ts'
import { instant, optional, required } from './field.ts'

export const retireReasons = ['lost', 'stolen', 'wrong', 'replaced', 'undone'] as const

/** A printed card. Its code is signed by the station that issued it; docs/badge-format.md. */
export const badge = defineRecord('badge', {
  label: { zh: '胸卡', en: 'Badge' },
  fields: {
    attendeeId: required(z.uuid(), { label: { zh: '持有人', en: 'Holder' }, input: 'none', isImmutable: true }),
    /** 8 random bytes, hex. */
    serial: required(z.string().regex(/^[0-9a-f]{16}$/), {
      label: { zh: '胸卡号', en: 'Serial' },
      input: 'none',
      isImmutable: true,
    }),
    keyId: required(z.string().regex(/^[0-9a-f]{8}$/), {
      label: { zh: '密钥号', en: 'Key' },
      input: 'none',
      isImmutable: true,
    }),
    /** The text of the QR code, base45. */
    code: required(z.string().min(1).max(153), {
      label: { zh: '二维码', en: 'Code' },
      input: 'none',
      isImmutable: true,
    }),
    retiredAt: optional(instant, { label: { zh: '作废时间', en: 'Retired at' }, input: 'none' }),
    retiredReason: optional(z.enum(retireReasons), { label: { zh: '作废原因', en: 'Reason' }, input: 'none' }),
  },
  indexes: ['[fairId+serial]', 'attendeeId'],
})
export type Badge = RecordOf<typeof badge>
