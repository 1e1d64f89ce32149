import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import subsetter from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'
import { type BadgePress, openPress } from './openPress.ts'

/** The press from the files that lie with the app. */
export async function loadPress(): Promise<BadgePress> {
  const [regularBytes, boldBytes, code] = await Promise.all([regular, bold, subsetter].map(readFile))
  if (regularBytes === undefined || boldBytes === undefined || code === undefined) throw new Error('no fonts')
  return openPress({ regular: regularBytes, bold: boldBytes, subsetter: code })
}

async function readFile(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`answer ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
