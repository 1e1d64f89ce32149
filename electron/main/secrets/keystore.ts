/** What wraps secrets for this system account. Electron's safeStorage in the app; something else in tests. */
export interface Keystore {
  /** Whether the system has a keyring of its own. A password that every FairDesk would share does not count. */
  isAvailable(): Promise<boolean>
  wrap(text: string): Promise<Uint8Array>
  /** Rejects when this account can't open it. `isStale` asks for wrapping it again. */
  unwrap(wrapped: Uint8Array): Promise<{ readonly text: string; readonly isStale: boolean }>
}
