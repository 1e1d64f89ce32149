import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's second choice for scrypt: 32 MiB and about 60 ms a try. */
const LOG_COST = 15
const BLOCK_SIZE = 8
const PARALLEL = 1
const SALT_BYTES = 16
const HASH_BYTES = 32

/** Sealed PINs arrive from other stations too: a cost beyond these bounds is an attack on memory or on the PIN. */
const MIN_LOG_COST = 14
const MAX_LOG_COST = 17

const SEALED = /^\$scrypt\$ln=(\d{2}),r=8,p=1\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/

interface Seal {
  readonly logCost: number
  readonly salt: Buffer
  readonly hash: Buffer
}

/** Salts and stretches a PIN: `$scrypt$ln=15,r=8,p=1$<salt>$<hash>`, base64 without padding (the PHC string format). */
export async function sealPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await stretch(pin, salt, LOG_COST)
  return `$scrypt$ln=${LOG_COST},r=${BLOCK_SIZE},p=${PARALLEL}$${encode(salt)}$${encode(hash)}`
}

/** Whether this PIN was sealed so; undefined when the text is no seal. Takes as long for a wrong PIN as for the right one. */
export async function matchesPin(pin: string, sealed: string): Promise<boolean | undefined> {
  const seal = parseSeal(sealed)
  if (seal === undefined) return undefined
  return timingSafeEqual(await stretch(pin, seal.salt, seal.logCost), seal.hash)
}

function parseSeal(sealed: string): Seal | undefined {
  const [, cost, salt, hash] = SEALED.exec(sealed) ?? []
  const logCost = Number(cost)
  if (salt === undefined || hash === undefined || !(logCost >= MIN_LOG_COST && logCost <= MAX_LOG_COST))
    return undefined
  return { logCost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') }
}

function stretch(pin: string, salt: Buffer, logCost: number): Promise<Buffer> {
  const cost = 2 ** logCost
  const options = { cost, blockSize: BLOCK_SIZE, parallelization: PARALLEL, maxmem: 256 * BLOCK_SIZE * cost }
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, options, (error, hash) => (error === null ? resolve(hash) : reject(error)))
  })
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
