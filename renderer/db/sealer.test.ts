// @vitest-environment node
import { expect, test } from 'vitest'
import { openField, openOpPart, openSealer, sealPart } from './sealer.ts'

const recordId = '019f0000-0000-7000-8000-000000000001'
const sealer = await openSealer('ab'.repeat(32))

test('what is sealed opens again, for row and op', async () => {
  const values = { identityNumber: '11010519491231002X', keyGroups: ['disability'], title: null }
  const part = await sealPart(sealer, recordId, values)
  const { identityNumber } = part.fields
  if (identityNumber == null) throw new Error('not sealed')
  expect(await openField(sealer, recordId, 'identityNumber', identityNumber)).toBe('11010519491231002X')
  expect(part.fields['title']).toBeNull()
  expect((await openOpPart(sealer, recordId, part.sealed)).values).toEqual(values)
})

test('the same value sealed twice looks different each time', async () => {
  const [first, second] = [
    await sealPart(sealer, recordId, { pin: '1' }),
    await sealPart(sealer, recordId, { pin: '1' }),
  ]
  expect(first.fields['pin']).not.toEqual(second.fields['pin'])
  expect(first.commit).not.toBe(second.commit)
})

test('a sealed value opens in its own record and field only, untouched, with the right key', async () => {
  const { pin } = (await sealPart(sealer, recordId, { pin: '1234' })).fields
  if (pin == null) throw new Error('not sealed')
  const otherId = recordId.replace(/1$/, '2')
  const changed = { ...pin, data: pin.data.replace(/^../, (byte) => (byte === '00' ? '01' : '00')) }
  await expect(openField(sealer, otherId, 'pin', pin)).rejects.toThrow()
  await expect(openField(sealer, recordId, 'phone', pin)).rejects.toThrow()
  await expect(openField(sealer, recordId, 'pin', changed)).rejects.toThrow()
  await expect(openField(await openSealer('cd'.repeat(32)), recordId, 'pin', pin)).rejects.toThrow()
})

test('the data key can’t be read back', async () => {
  expect(sealer.key.extractable).toBe(false)
})
