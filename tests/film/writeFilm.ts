import { open } from 'node:fs/promises'
import { frameHeight, frameWidth } from './drawScene.ts'

/**
 * A film in YUV4MPEG2, as Chromium's `--use-file-for-fake-video-capture` takes it and plays it over and over. Grey, so
 * the two colour planes are even.
 */
export async function writeFilm(path: string, framesPerSecond: number, frames: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w')
  const colour = Buffer.alloc((frameWidth * frameHeight) / 2, 128)
  try {
    await file.write(`YUV4MPEG2 W${frameWidth} H${frameHeight} F${framesPerSecond}:1 Ip A1:1 C420\n`)
    for (const frame of frames) {
      await file.write('FRAME\n')
      await file.write(frame)
      await file.write(colour)
    }
  } finally {
    await file.close()
  }
}

/** Switches that make Chromium play the film as its one camera. */
export const filmSwitches = (path: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
]

/** A picture with nothing in it. */
export const blankFrame = (): Uint8Array => new Uint8Array(frameWidth * frameHeight).fill(120)
