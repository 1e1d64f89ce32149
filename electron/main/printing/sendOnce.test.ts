import { expect, test } from 'vitest'
import { fail, ok } from '#shared/errors/result.ts'
import { openSendLog } from './sendOnce.ts'

test('an attempt is sent once, however often it is asked for, and its outcome is kept', async () => {
  const log = openSendLog<string>()
  let sent = 0
  const send = async () => {
    sent += 1
    return sent === 1 ? ok('PDF-1') : fail('PRINT_UNSURE')
  }
  const both = await Promise.all([log.once('a:1', send), log.once('a:1', send)])
  expect(both).toEqual([ok('PDF-1'), ok('PDF-1')])
  expect(sent).toBe(1)
  expect(await log.find('a:1')).toEqual(ok('PDF-1'))
  expect(log.find('a:2')).toBeUndefined()
})
