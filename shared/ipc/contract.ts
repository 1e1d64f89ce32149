import { z } from 'zod'
import { channel, defineContract } from './defineContract.ts'
import { printChannels } from './printChannels.ts'
import { syncChannels } from './syncChannels.ts'

/**
 * Everything that the renderer may ask of the main process. One entry per channel; main parses the request,
 * the renderer parses the answer. There is no generic send.
 */

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
const fairFolder = z.string().min(1).max(120)
const largeName = z.string().regex(/^[^\\/:*?"<>|\p{Cc}]{1,120}\.(?:xlsx|pdf|zip)$/u)
const tableName = z.string().regex(/^[^\\/:*?"<>|\p{Cc}]{1,120}\.(?:xlsx|csv|json)$/u)
const listName = z.string().regex(/^[^\\/:*?"<>|\p{Cc}]{1,120}\.pdf$/u)

const languageSchema = z.enum(['zh-CN', 'en'])
const themeSchema = z.enum(['system', 'light', 'dark'])

export const contract = defineContract({
  /** What this installation is; bootId changes with every start of the app. */
  'app:describe': channel({
    request: z.object({}),
    response: z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      platform: z.string(),
      bootId: z.uuid(),
      /** Milliseconds since the app started: a page that is loaded again goes on from here. */
      uptimeMs: z.number().min(0),
      language: languageSchema,
      theme: themeSchema,
      isDevelopment: z.boolean(),
    }),
  }),
  /** Language and theme of the native menu, dialogs and window background; kept across restarts. */
  'app:setAppearance': channel({
    request: z.object({ language: languageSchema, theme: themeSchema }),
    response: z.object({}),
  }),
  /** The screen to come back to after a crash or restart; a hash route such as `/fairs/x/gate/y`. */
  'app:rememberRoute': channel({
    request: z.object({ route: z.string().startsWith('/').max(400) }),
    response: z.object({}),
  }),
  'window:setFullScreen': channel({
    request: z.object({ isFullScreen: z.boolean() }),
    response: z.object({}),
  }),
  /** Keeps the screen on while a gate stands there waiting; ends with the window's page at the latest. */
  'window:keepAwake': channel({
    request: z.object({ isAwake: z.boolean() }),
    response: z.object({}),
  }),
  /**
   * The AES-256 key that encrypts sensitive fields, unwrapped for this window. Without a system keyring the
   * organiser must agree once (`isPlainAccepted`), else KEYSTORE_UNAVAILABLE.
   */
  'secrets:openDataKey': channel({
    request: z.object({ isPlainAccepted: z.boolean() }),
    response: z.object({ key: hex(32), isPlain: z.boolean() }),
  }),
  /** Salts and stretches a PIN (scrypt); what comes back may be stored. */
  'pins:seal': channel({
    request: z.object({ pin: z.string().regex(/^\d{4,8}$/) }),
    response: z.object({ sealed: z.string().max(300) }),
  }),
  /** Checks a PIN; wrong tries are counted per staff member across restarts (ACCESS_PIN_WRONG, ACCESS_PIN_THROTTLED). */
  'pins:check': channel({
    request: z.object({ staffId: z.uuid(), pin: z.string().max(20), sealed: z.string().max(300) }),
    response: z.object({}),
  }),
  /** Whether this station is given to the public, for which fair and in whose name. Kept over restarts. */
  'kiosk:read': channel({
    request: z.object({}),
    response: z.object({ kiosk: z.object({ fairId: z.uuid(), staffId: z.uuid() }).nullable() }),
  }),
  /** Closes every exit until one of the sealed PINs is given; the page is loaded anew as the kiosk. */
  'kiosk:enter': channel({
    request: z.object({
      fairId: z.uuid(),
      staffId: z.uuid(),
      seals: z.array(z.string().min(1).max(300)).min(1).max(50),
    }),
    response: z.object({}),
  }),
  /** ACCESS_PIN_WRONG, ACCESS_PIN_THROTTLED; afterwards the page is loaded anew as the fair's. */
  'kiosk:leave': channel({ request: z.object({ pin: z.string().max(20) }), response: z.object({}) }),
  /** Makes this station's Ed25519 badge key for a fair, or gives the public half of the one it has. */
  'badges:openKey': channel({
    request: z.object({ fairId: z.uuid() }),
    response: z.object({ publicKey: hex(32) }),
  }),
  /** Signs badge payloads (hex of the signed bytes) with the fair's key; the private half never leaves main. */
  'badges:sign': channel({
    request: z.object({
      fairId: z.uuid(),
      payloads: z
        .array(z.string().regex(/^([0-9a-f]{2}){15,40}$/))
        .min(1)
        .max(5000),
    }),
    response: z.object({ signatures: z.array(hex(64)) }),
  }),
  /** Writes the PDF of one badge to the documents folder; the file is named after the serial, an earlier one replaced. */
  'badges:savePdf': channel({
    request: z.object({
      folder: fairFolder,
      serial: hex(8),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 16 * 2 ** 20),
    }),
    response: z.object({ path: z.string() }),
  }),
  ...printChannels,
  ...syncChannels,
  /** Prints a list of people, part by part, to an A4 PDF in the documents folder. Never overwrites. */
  'lists:savePdf': channel({
    request: z.object({
      folder: fairFolder,
      name: listName,
      language: languageSchema,
      title: z.string().max(200),
      /** Sentences under the title. */
      lines: z.array(z.string().max(300)).max(10),
      columns: z.array(z.string().max(60)).min(1).max(8),
      parts: z
        .array(
          z.object({ heading: z.string().max(200), rows: z.array(z.array(z.string().max(300)).max(8)).max(50_000) }),
        )
        .max(100),
    }),
    response: z.object({ path: z.string() }),
  }),
  /**
   * Writes the bytes of a workbook, of separated text or of a badge design to a new file in the documents folder: temporary file, flush,
   * rename. Never overwrites.
   */
  'files:saveWorkbook': channel({
    request: z.object({ folder: fairFolder, name: tableName, bytes: z.instanceof(Uint8Array) }),
    response: z.object({ path: z.string() }),
  }),
  /**
   * The same for a large workbook or a PDF, in pieces of at most 4 MiB: sending it at once would hold up the window. A failed
   * append leaves nothing of the file; so does a discard.
   */
  'files:beginWorkbook': channel({
    request: z.object({ folder: fairFolder, name: largeName }),
    response: z.object({ fileId: z.uuid() }),
  }),
  'files:appendWorkbook': channel({
    request: z.object({
      fileId: z.uuid(),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 4 * 2 ** 20),
    }),
    response: z.object({}),
  }),
  'files:finishWorkbook': channel({
    request: z.object({ fileId: z.uuid() }),
    response: z.object({ path: z.string() }),
  }),
  'files:discardWorkbook': channel({ request: z.object({ fileId: z.uuid() }), response: z.object({}) }),
  /** Shows a file that this app wrote in this run in the system's file manager, or opens it. */
  'files:show': channel({ request: z.object({ path: z.string().max(1000) }), response: z.object({}) }),
  'files:open': channel({ request: z.object({ path: z.string().max(1000) }), response: z.object({}) }),
})

/** What the main process tells the renderer without being asked. */
export const eventContract = {
  'menu:command': z.object({
    command: z.enum([
      'fairs',
      'enterprises',
      'attendees',
      'desk',
      'gate',
      'matchmaking',
      'report',
      'settings',
      'search',
      'switchStaff',
      'undo',
      'about',
    ]),
  }),
  'app:themeChanged': z.object({ isDark: z.boolean() }),
  'app:recovered': z.object({ reason: z.string() }),
} as const

export type EventName = keyof typeof eventContract
export type EventPayload<E extends EventName> = z.infer<(typeof eventContract)[E]>
