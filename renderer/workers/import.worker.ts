import '#renderer/platform/jitless.ts'
import { readUniversityList } from '#renderer/flows/desk/readUniversityList.ts'
import { answerImport } from '#renderer/flows/excel/answerImport.ts'
import type { ImportRequest } from '#renderer/flows/excel/importMessages.ts'
import { joinStation, type StationParts } from '#renderer/flows/station/workerStation.ts'

// The first message says which station this is; every other one is a request.
self.addEventListener(
  'message',
  (first: MessageEvent<StationParts>) => {
    const answer = answerImport({
      station: joinStation(first.data),
      readUniversities: readUniversityList,
      post: (reply) => self.postMessage(reply),
    })
    self.addEventListener('message', (event: MessageEvent<ImportRequest>) => void answer(event.data))
  },
  { once: true },
)
