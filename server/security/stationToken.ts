import { parse, stringify } from 'uuid'

/** What a station shows with every request: where to look it up, and the secret that proves it. */
export interface StationToken {
  readonly fairId: string
  readonly stationId: string
  /** 32 random bytes. */
  readonly secret: Uint8Array
}

const length = 64

/** 64 bytes in base64url. The ids only say where to look: what counts is the row found there. */
export const formatStationToken = ({ fairId, stationId, secret }: StationToken): string =>
  Buffer.concat([parse(fairId), parse(stationId), secret]).toString('base64url')

export function parseStationToken(text: string): StationToken | undefined {
  if (!/^[A-Za-z0-9_-]{86}$/.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== length) return undefined
  try {
    return {
      fairId: stringify(bytes.subarray(0, 16)),
      stationId: stringify(bytes.subarray(16, 32)),
      secret: bytes.subarray(32),
    }
  } catch {
    return undefined
  }
}
