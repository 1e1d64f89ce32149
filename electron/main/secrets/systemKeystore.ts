import { safeStorage } from 'electron'
import type { Keystore } from './keystore.ts'

/**
 * safeStorage, asynchronous where the system offers that. The asynchronous calls must not be made before
 * `isAsyncEncryptionAvailable` said yes: Electron 42 crashes on them without a keyring.
 */
export const systemKeystore: Keystore = {
  isAvailable: async () =>
    hasOwnKeyring() && ((await safeStorage.isAsyncEncryptionAvailable()) || safeStorage.isEncryptionAvailable()),

  wrap: async (text) =>
    (await safeStorage.isAsyncEncryptionAvailable())
      ? safeStorage.encryptStringAsync(text)
      : safeStorage.encryptString(text),

  unwrap: async (wrapped) => {
    const bytes = Buffer.from(wrapped)
    if (!(await safeStorage.isAsyncEncryptionAvailable()))
      return { text: safeStorage.decryptString(bytes), isStale: false }
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(bytes)
    return { text: result, isStale: shouldReEncrypt }
  },
}

/** On Linux Chromium falls back to a fixed password, which would only look like protection. */
function hasOwnKeyring(): boolean {
  if (process.platform !== 'linux') return true
  const backend = safeStorage.getSelectedStorageBackend()
  return backend !== 'basic_text' && backend !== 'unknown'
}
