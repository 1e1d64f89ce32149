import { app, type BrowserWindow, dialog } from 'electron'
import type { Settings } from '../settings/settingsSchema.ts'
import { menuWord } from './words.ts'

/** The about box: what runs here, for whoever is asked on the telephone. */
export async function showAbout(window: BrowserWindow, language: Settings['language']): Promise<void> {
  const { electron, chrome, node } = process.versions
  await dialog.showMessageBox(window, {
    type: 'info',
    title: menuWord(language, 'about'),
    message: 'FairDesk',
    detail: [
      menuWord(language, 'version').replace('{{version}}', app.getVersion()),
      '',
      `Electron ${electron}`,
      `Chrome ${chrome}`,
      `Node ${node}`,
    ].join('\n'),
    buttons: [menuWord(language, 'close')],
    noLink: true,
  })
}
