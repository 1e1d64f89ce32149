import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { CameraFormat, DecodeReply, DecodeRequest } from './cameraMessages.ts'
import { lookAt, nothingSeen, type SeenCode } from './chooseCode.ts'

/**
 * Looks for codes in one picture after the other, in a worker. While one is looked at the camera keeps only its newest,
 * so a slow computer sees fewer pictures, never old ones.
 */
export async function decodeFrames(
  { frames, formats }: DecodeRequest,
  tell: (reply: DecodeReply) => void,
): Promise<void> {
  // From the app's own files: a policy forbids the network, where the library would look by itself.
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })
  const options = optionsFor(formats)
  const pace = openPace(tell)
  const pixels = openPixels()
  const reader = frames.getReader()
  let sight = nothingSeen
  try {
    for (;;) {
      const { value: frame, done } = await reader.read()
      if (done) break
      const frameAt = clock()
      const picture = await pixels.take(frame)
      const results = await readBarcodes(picture, options)
      const readAt = clock()
      const seen = lookAt(
        sight,
        results.flatMap((result) => seenCode(result, picture)),
        readAt,
      )
      sight = seen.sight
      if (seen.text !== null) tell({ type: 'code', text: seen.text, frameAt, readAt })
      pace.count(readAt)
    }
    tell({ type: 'ended' })
  } catch {
    tell({ type: 'failed' })
  }
}

const clock = (): number => performance.timeOrigin + performance.now()

const optionsFor = (formats: readonly CameraFormat[]): ReaderOptions => ({
  formats: [...formats],
  // Verbatim: spaces are part of a badge code, and the library's own default rewrites what it takes for GS1.
  textMode: 'Plain',
  maxNumberOfSymbols: 4,
  // Nobody prints white on black, and looking for it takes as long again.
  tryInvert: false,
  tryCode39ExtendedMode: false,
})

function seenCode({ text, isValid, symbology, position }: ReadResult, { width, height }: ImageData): SeenCode[] {
  if (!isValid || text === '') return []
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight]
  const [x, y] = [middleOf(corners.map((corner) => corner.x)), middleOf(corners.map((corner) => corner.y))]
  return [{ text, isLinear: symbology !== 'QRCode', fromMiddle: Math.hypot(x - width / 2, y - height / 2) }]
}

const middleOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** One block of memory for all pictures of a size: thirty times a second a new one of 4 MB is too much to throw away. */
function openPixels() {
  const held: { image: ImageData | null } = { image: null }
  return {
    async take(frame: VideoFrame): Promise<ImageData> {
      try {
        const { displayWidth: width, displayHeight: height } = frame
        const image =
          held.image?.width === width && held.image.height === height ? held.image : new ImageData(width, height)
        held.image = image
        await frame.copyTo(image.data, { format: 'RGBA', layout: [{ offset: 0, stride: width * 4 }] })
        return image
      } finally {
        frame.close()
      }
    },
  }
}

function openPace(tell: (reply: DecodeReply) => void) {
  const held = { since: clock(), frames: 0 }
  return {
    count(now: number): void {
      held.frames += 1
      const passedMs = now - held.since
      if (passedMs < 1000) return
      tell({ type: 'pace', framesPerSecond: Math.round((held.frames * 1000) / passedMs) })
      held.since = now
      held.frames = 0
    },
  }
}
