import { expect, test } from 'vitest'
import { consentSchema } from '../records/attendee.ts'
import { noConsent, recordConsent } from './consentChoice.ts'
import { currentNoticeVersion, privacyNotice } from './privacyNotice.ts'

const at = '2026-03-14T01:02:03.000Z'

test('nobody is registered without base consent, not even with the sensitive box ticked', () => {
  expect(recordConsent(noConsent('verbal'), 1, at)).toEqual({ ok: false, error: { code: 'CONSENT_MISSING' } })
  const onlySensitive = { ...noConsent('verbal'), isSensitiveGiven: true }
  expect(recordConsent(onlySensitive, 1, at)).toEqual({ ok: false, error: { code: 'CONSENT_MISSING' } })
})

test('records what was agreed to, when, and on which basis', () => {
  const consent = recordConsent({ isBaseGiven: true, isSensitiveGiven: false, basis: 'form' }, 1, at)
  expect(consent).toEqual({ ok: true, value: { noticeVersion: 1, sensitive: false, at, basis: 'form' } })
  expect(consent.ok && consentSchema.safeParse(consent.value).success).toBe(true)
})

test('a fair of a newer program shows the newest notice known here, and the consent says so', () => {
  const consent = recordConsent({ isBaseGiven: true, isSensitiveGiven: true, basis: 'verbal' }, 99, at)
  expect(consent.ok && consent.value.noticeVersion).toBe(currentNoticeVersion)
})

test('both languages say every part of the notice', () => {
  const notice = privacyNotice(currentNoticeVersion)
  const texts = [
    notice.title,
    notice.baseConsent,
    notice.sensitiveConsent,
    ...notice.parts.flatMap((part) => [part.heading, part.text]),
  ]
  for (const words of texts) expect([words.zh.trim(), words.en.trim()]).not.toContain('')
  expect(
    notice.parts.some((part) => part.text.zh.includes('{{organiser}}') && part.text.en.includes('{{organiser}}')),
  ).toBe(true)
})
