import { argon2id, argon2Verify } from 'hash-wasm'

export interface PasswordCost {
  readonly memoryKiB: number
  readonly passes: number
}

/** OWASP's floor for argon2id with one lane. A WASM library, because Electron's crypto has no argon2. */
export const passwordCost: PasswordCost = { memoryKiB: 19_456, passes: 2 }

export const hashPassword = async (
  password: string,
  random: (length: number) => Uint8Array,
  { memoryKiB, passes }: PasswordCost,
): Promise<string> =>
  argon2id({
    password: password.normalize('NFC'),
    salt: random(16),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  })

export const isPassword = async (password: string, hash: string): Promise<boolean> =>
  argon2Verify({ password: password.normalize('NFC'), hash })

/** Of no password that anybody has: an unknown name must take as long to refuse as a known one. */
export const nobodysHash = ({ memoryKiB, passes }: PasswordCost): string =>
  `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
