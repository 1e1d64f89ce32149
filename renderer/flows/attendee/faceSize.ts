import type { PictureSize } from '../picture/prepareImage.ts'

/** How people's photos are kept: sharp on a gate's screen, and 2,000 of them are at most 80 MB. */
export const faceSize: PictureSize = { side: 480, bytes: 40 * 1024 }
