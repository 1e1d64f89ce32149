/** The symbologies that a camera looks for: badges are QR codes, student cards mostly carry lines. */
export type CameraFormat = 'QRCode' | 'Code128' | 'Code39' | 'EAN13' | 'EAN8'

/** Badges only: looking for lines too doubles the work of every picture. */
export const badgeFormats: readonly CameraFormat[] = ['QRCode']
export const allFormats: readonly CameraFormat[] = ['QRCode', 'Code128', 'Code39', 'EAN13', 'EAN8']

export interface DecodeRequest {
  /** Transferred: pictures go from the camera to the worker without passing the interface thread. */
  readonly frames: ReadableStream<VideoFrame>
  readonly formats: readonly CameraFormat[]
}

/** What the decoding worker says. Times are milliseconds since 1970, because each thread's own clock starts elsewhere. */
export type DecodeReply =
  | { readonly type: 'code'; readonly text: string; readonly frameAt: number; readonly readAt: number }
  /** Once a second: how many pictures were looked at in it. */
  | { readonly type: 'pace'; readonly framesPerSecond: number }
  /** The camera gives no more pictures. */
  | { readonly type: 'ended' }
  /** The decoder could not be started or broke. */
  | { readonly type: 'failed' }
