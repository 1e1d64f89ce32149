import { argon2id, argon2Verify } from 'hash-wasm'

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. A WASM library, because Electron's crypto has no argon2. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 }

export const hashPassword = async (password: string, random: (length: number) => Uint8Array): Promise<string> =>
  argon2id({ password: password.normalize('NFC'), salt: random(16), ...cost, outputType: 'encoded' })

export const isPassword = async (password: string, hash: string): Promise<boolean> =>
  argon2Verify({ password: password.normalize('NFC'), hash })

/** Of no password that anybody has: an unknown name must take as long to refuse as a known one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
