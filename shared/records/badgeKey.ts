import { z } from 'zod'
import { defineRecord } from './defineRecord.ts'
import { instant, optional, required } from './field.ts'

/** The public half of an issuing station's Ed25519 key; the private half never leaves that station's main process. */
export const badgeKey = defineRecord('badgeKey', {
  label: { zh: '胸卡密钥', en: 'Badge key' },
  fields: {
    keyId: required(z.string().regex(/^[0-9a-f]{8}$/), {
      label: { zh: '密钥号', en: 'Key' },
      input: 'none',
      isImmutable: true,
    }),
    publicKey: required(z.string().regex(/^[0-9a-f]{64}$/), {
      label: { zh: '公钥', en: 'Public key' },
      input: 'none',
      isImmutable: true,
    }),
    replicaId: required(z.uuid(), { label: { zh: '工作站', en: 'Station' }, input: 'none', isImmutable: true }),
    /** Revoking leaves badges that were issued before it valid. */
    revokedAt: optional(instant, { label: { zh: '停用时间', en: 'Revoked at' }, input: 'none' }),
  },
  indexes: ['[fairId+keyId]'],
})
