import type { DecodeRequest } from '#renderer/flows/camera/cameraMessages.ts'
import { decodeFrames } from '#renderer/flows/camera/decodeFrames.ts'

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => {
  void decodeFrames(event.data, (reply) => self.postMessage(reply))
})
