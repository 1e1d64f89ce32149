import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { CommitRefused } from './commitRefused.ts'
import { describeStorageError } from './storageError.ts'

const named = (name: string): Error => Object.assign(new Error('private words'), { name })

test('finds the reason under what Dexie wraps around it', () => {
  const full = { code: 'STORAGE_FULL' }
  expect(describeStorageError(named('QuotaExceededError'))).toEqual(full)
  expect(describeStorageError(Object.assign(named('AbortError'), { inner: named('QuotaExceededError') }))).toEqual(full)
  expect(describeStorageError(new Dexie.BulkError('bulk', { 3: named('QuotaExceededError') }))).toEqual(full)
  expect(describeStorageError(named('VersionError'))).toEqual({ code: 'STORAGE_BLOCKED' })
})

test('a refusal keeps its own reason, and whatever else was thrown says nothing of its message', () => {
  expect(describeStorageError(new CommitRefused({ code: 'BOOTH_TAKEN' }))).toEqual({ code: 'BOOTH_TAKEN' })
  expect(describeStorageError(named('TypeError'))).toEqual({ code: 'STORAGE_FAILED' })
  expect(describeStorageError('a text')).toEqual({ code: 'STORAGE_FAILED' })
})
