import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAnswer, encodeRequest } from './ippMessage.ts'

/** An answer of a CUPS 2.4 to Get-Job-Attributes, put together by RFC 8010. */
const answer = Buffer.concat([
  Buffer.from('0200000000000001', 'hex'),
  Buffer.of(0x01, 0x47, 0, 18),
  Buffer.from('attributes-charset'),
  Buffer.of(0, 5),
  Buffer.from('utf-8'),
  Buffer.of(0x02, 0x23, 0, 9),
  Buffer.from('job-state'),
  Buffer.of(0, 4, 0, 0, 0, 9),
  Buffer.of(0x13, 0, 18),
  Buffer.from('time-at-processing'),
  Buffer.of(0, 0),
  Buffer.of(0x44, 0, 17),
  Buffer.from('job-state-reasons'),
  Buffer.of(0, 4),
  Buffer.from('none'),
  Buffer.of(0x44, 0, 0, 0, 5),
  Buffer.from('other'),
  Buffer.of(0x03),
])

test('reads states, several values of one attribute, and leaves out "no value"', () => {
  expect(decodeAnswer(answer)).toEqual({
    status: 0,
    groups: [{ 'job-state': [9], 'job-state-reasons': ['none', 'other'] }],
  })
})

test('an answer that was cut anywhere is none', () => {
  for (let length = 0; length < answer.length; length += 1)
    expect(decodeAnswer(answer.subarray(0, length))).toBeUndefined()
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      decodeAnswer(Buffer.from(bytes))
    }),
  )
})

test('a question names charset, language and what it is about, in this order', () => {
  const bytes = encodeRequest({
    operation: 0x000b,
    target: ['printer-uri', 'ipp://localhost/printers/PDF'],
    wanted: ['a', 'b'],
  })
  expect(bytes.subarray(0, 9).toString('hex')).toBe('0200000b0000000101')
  const text = bytes.toString('latin1')
  const order = ['attributes-charset', 'attributes-natural-language', 'printer-uri', 'requested-attributes'].map(
    (name) => text.indexOf(name),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(bytes.at(-1)).toBe(3)
})
