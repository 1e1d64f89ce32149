import type { MenuItemConstructorOptions } from 'electron'
import type { EventPayload } from '#shared/ipc/contract.ts'
import type { Settings } from '../settings/settingsSchema.ts'
import { type MenuWord, menuWord } from './words.ts'

type MenuCommand = EventPayload<'menu:command'>['command']

export interface MenuOptions {
  readonly language: Settings['language']
  readonly isDevelopment: boolean
  readonly onCommand: (command: MenuCommand) => void
  readonly onAbout: () => void
}

/** In the order of the sidebar; Ctrl+1 goes to the first. */
const SCREENS = ['fairs', 'enterprises', 'attendees', 'desk', 'gate', 'matchmaking', 'report', 'settings'] as const

/**
 * The native menu. Ctrl+J and Ctrl+M stay free: some scanners send them as a line feed or return after a code.
 * A page that handles a key itself calls preventDefault, and the menu does not see it.
 */
export function buildMenu({ language, isDevelopment, onCommand, onAbout }: MenuOptions): MenuItemConstructorOptions[] {
  const label = (word: MenuWord): string => menuWord(language, word)
  const command = (name: MenuCommand & MenuWord, accelerator: string): MenuItemConstructorOptions => ({
    id: name,
    label: label(name),
    accelerator,
    click: () => onCommand(name),
  })
  const about: MenuItemConstructorOptions = { id: 'about', label: label('about'), click: onAbout }
  const line: MenuItemConstructorOptions = { type: 'separator' }

  return [
    {
      label: 'FairDesk',
      submenu: [
        about,
        line,
        command('switchStaff', 'F8'),
        line,
        { role: 'quit', label: label('quit'), accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: label('edit'),
      submenu: [
        { role: 'undo', label: label('undo') },
        { role: 'redo', label: label('redo') },
        line,
        { role: 'cut', label: label('cut') },
        { role: 'copy', label: label('copy') },
        { role: 'paste', label: label('paste') },
        { role: 'selectAll', label: label('selectAll') },
        line,
        { id: 'undoStep', label: label('undoStep'), accelerator: 'CmdOrCtrl+Alt+Z', click: () => onCommand('undo') },
        command('search', 'CmdOrCtrl+K'),
      ],
    },
    { label: label('go'), submenu: SCREENS.map((screen, index) => command(screen, `CmdOrCtrl+${index + 1}`)) },
    {
      label: label('view'),
      submenu: [
        { role: 'togglefullscreen', label: label('fullScreen'), accelerator: 'F11' },
        line,
        { role: 'resetZoom', label: label('actualSize') },
        { role: 'zoomIn', label: label('zoomIn') },
        { role: 'zoomOut', label: label('zoomOut') },
        ...(isDevelopment ? developmentItems(label) : []),
      ],
    },
    { label: label('help'), role: 'help', submenu: [about] },
  ]
}

/** Only where the page comes from the development server: a reload would lose what is being typed. */
const developmentItems = (label: (word: MenuWord) => string): MenuItemConstructorOptions[] => [
  { type: 'separator' },
  { role: 'reload', label: label('reload') },
  { role: 'toggleDevTools', label: label('devTools') },
]
