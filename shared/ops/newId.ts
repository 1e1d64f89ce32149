import { v7 } from 'uuid'

/** UUIDv7 (RFC 9562) of an instant in milliseconds and 16 random bytes; sorts by time of creation. */
export const newId = (nowMs: number, random: Uint8Array): string => v7({ msecs: nowMs, random })
