export interface EnrolmentLink {
  /** Where the server answers: scheme, host and port. */
  readonly address: string
  /** The one-time code as people read it. */
  readonly code: string
}

const form = /^(https?:\/\/[^/?#\s]+)\/#enrol=([0-9A-Za-z-]{4,40})$/

/**
 * What the console's QR code says: the server's address with the code behind `#`, which a browser that opens it keeps to
 * itself and no log ever sees.
 */
export const formatEnrolmentLink = ({ address, code }: EnrolmentLink): string => `${address}/#enrol=${code}`

/** Undefined when the text is no such link. */
export function parseEnrolmentLink(text: string): EnrolmentLink | undefined {
  const [, address, code] = form.exec(text.trim()) ?? []
  return address === undefined || code === undefined ? undefined : { address, code }
}
