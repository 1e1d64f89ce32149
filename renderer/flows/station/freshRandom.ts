/** As many bytes as one call of the generator gives. */
const poolBytes = 16 * 1024

/**
 * Fresh random bytes, drawn from the generator in large pieces: an import asks 100,000 times for 16 bytes, and each
 * call of the generator costs more than the bytes. No byte is handed out twice.
 */
export function freshRandom(): (length: number) => Uint8Array {
  let pool = new Uint8Array(0)
  let used = 0
  return (length) => {
    if (used + length > pool.length) {
      pool = crypto.getRandomValues(new Uint8Array(Math.max(poolBytes, length)))
      used = 0
    }
    used += length
    return pool.slice(used - length, used)
  }
}
