import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies the built app to a new folder and changes the one word in it that makes its commits durable. */
export async function copyRelaxed(appFolder: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fairdesk-relaxed-'))
  await cp(join(appFolder, 'out/app'), join(folder, 'out/app'), { recursive: true })
  await cp(join(appFolder, 'package.json'), join(folder, 'package.json'))
  const assets = join(folder, 'out/app/renderer/assets')
  let changed = 0
  for (const name of (await readdir(assets)).filter((file) => file.endsWith('.js'))) {
    const text = await readFile(join(assets, name), 'utf8')
    const relaxed = text.replaceAll(/(chromeTransactionDurability:\s*)(["'`])strict\2/g, '$1$2relaxed$2')
    if (relaxed === text) continue
    changed += 1
    await writeFile(join(assets, name), relaxed)
  }
  if (changed === 0) throw new Error('The built app asks for strict durability nowhere.')
  return folder
}
