import { expect, test } from 'vitest'
import { explainFileError } from './explainFileError.ts'

test.each([
  ['ENOSPC', 'FILE_DISK_FULL'],
  ['EBUSY', 'FILE_IN_USE'],
  ['EACCES', 'FILE_WRITE_DENIED'],
  ['EPERM', 'FILE_WRITE_DENIED'],
  ['EROFS', 'FILE_WRITE_DENIED'],
  ['EIO', 'FILE_WRITE_FAILED'],
])('%s is %s', (code, expected) => {
  expect(explainFileError(Object.assign(new Error(code), { code }))).toEqual({ ok: false, error: { code: expected } })
})

test('anything else is a failed write', () => {
  expect(explainFileError('no error at all')).toEqual({ ok: false, error: { code: 'FILE_WRITE_FAILED' } })
})

test('on Windows a rename that is refused means that the file is open in another program', () => {
  const refused = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' })
  expect(explainFileError(refused, 'win32')).toEqual({ ok: false, error: { code: 'FILE_IN_USE' } })
  expect(explainFileError(refused, 'linux')).toEqual({ ok: false, error: { code: 'FILE_WRITE_DENIED' } })
  expect(explainFileError(Object.assign(refused, { syscall: 'open' }), 'win32')).toEqual({
    ok: false,
    error: { code: 'FILE_WRITE_DENIED' },
  })
})
