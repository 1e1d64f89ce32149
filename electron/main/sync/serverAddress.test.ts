import { expect, test } from 'vitest'
import { parseServerAddress } from './serverAddress.ts'

test.each([
  ['fairs.example', 'https://fairs.example'],
  [' https://fairs.example:8443/console ', 'https://fairs.example:8443'],
  ['10.0.0.5:7300', 'https://10.0.0.5:7300'],
  ['http://127.0.0.1:7300', 'http://127.0.0.1:7300'],
  ['http://localhost:7300/', 'http://localhost:7300'],
])('takes %s', (text, origin) => {
  expect(parseServerAddress(text)).toEqual({ ok: true, value: { origin, isTls: origin.startsWith('https') } })
})

test.each([
  ['', 'ENROLMENT_ADDRESS'],
  ['two words', 'ENROLMENT_ADDRESS'],
  ['ftp://fairs.example', 'ENROLMENT_ADDRESS'],
  ['https://name:word@fairs.example', 'ENROLMENT_ADDRESS'],
  ['http://10.0.0.5:7300', 'ENROLMENT_ADDRESS_PLAIN'],
  ['http://127.0.0.1.example', 'ENROLMENT_ADDRESS_PLAIN'],
])('refuses %s', (text, code) => {
  expect(parseServerAddress(text)).toMatchObject({ ok: false, error: { code } })
})
