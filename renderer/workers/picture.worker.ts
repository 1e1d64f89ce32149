import '#renderer/platform/jitless.ts'
import { prepareImage } from '#renderer/flows/picture/prepareImage.ts'
import type { PictureOrder, PictureReply } from '#renderer/flows/picture/preparePictures.ts'

self.addEventListener('message', ({ data }: MessageEvent<PictureOrder>) => void answer(data))

async function answer({ files, size }: PictureOrder): Promise<void> {
  for (const file of files) {
    const reply: PictureReply = await prepareImage(file, size)
    self.postMessage(reply, { transfer: reply.ok ? [reply.value.bytes.buffer] : [] })
  }
}
