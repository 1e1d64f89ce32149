import { expect, test } from 'vitest'
import { formatEnrolmentLink, parseEnrolmentLink } from './enrolmentLink.ts'

test('a link gives back address and code', () => {
  const link = { address: 'https://fairs.example:7300', code: 'AB12-CD34-EF56' }
  expect(parseEnrolmentLink(` ${formatEnrolmentLink(link)}\n`)).toEqual(link)
})

test.each([
  '',
  'AB12-CD34-EF56',
  'https://fairs.example',
  'ftp://fairs.example/#enrol=A',
  'x/#enrol=A',
  'https://a/#enrol=',
])('is no link: %s', (text) => {
  expect(parseEnrolmentLink(text)).toBeUndefined()
})
