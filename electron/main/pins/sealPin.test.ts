import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { matchesPin, sealPin } from './sealPin.ts'

test('a sealed PIN opens with that PIN only, and never looks the same twice', async () => {
  const sealed = await sealPin('123456')
  expect(sealed).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(await matchesPin('123456', sealed)).toBe(true)
  expect(await matchesPin('123457', sealed)).toBe(false)
  expect(await matchesPin('', sealed)).toBe(false)
  expect(await sealPin('123456')).not.toBe(sealed)
})

test('the seal is plain scrypt, so that another program can check it', async () => {
  const [, , , salt = '', hash] = (await sealPin('2468')).split('$')
  const expected = scryptSync('2468', Buffer.from(salt, 'base64'), 32, { N: 32_768, r: 8, p: 1, maxmem: 2 ** 27 })
  expect(hash).toBe(expected.toString('base64').replace(/=+$/, ''))
})

test.each([
  '',
  '$scrypt$ln=15,r=8,p=1$short$short',
  `$scrypt$ln=10,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  `$scrypt$ln=24,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  `$scrypt$ln=15,r=32,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
  `$scrypt$ln=15,r=8,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}\n`,
])('%j is no seal, and costs nothing', async (sealed) => {
  expect(await matchesPin('1234', sealed)).toBeUndefined()
})
