import { z } from 'zod'
import { enrolmentSchema } from '#shared/ipc/syncChannels.ts'
import { chosenPrinter, zebraPrinter } from '#shared/printing/printer.ts'
import { stationRoles } from '#shared/reference/stationRoles.ts'
import { scannerSetupSchema, usualScanner } from '#shared/scanner/scannerSetup.ts'
import type { FairDeskDatabase } from './database.ts'

/** Values that belong to this computer; each with the schema that reads it back and what holds before it is set. */
const settings = {
  /** A computer that was never configured is its owner's; one whose setting was damaged may only look. */
  stationRole: z.enum(stationRoles.ids).default('organiser').catch('viewer'),
  /** By fair, what this station is to its server; the main process keeps them with their tokens. */
  enrolments: z.record(z.string(), enrolmentSchema).default({}).catch({}),
  /** The gate that this station stands at. */
  gateId: z.uuid().nullable().catch(null),
  /** Zebra printers in the network. */
  zebraPrinters: z.array(zebraPrinter).readonly().default([]).catch([]),
  /** By badge design, the printer of single badges; `''` stands for every design without one of its own. */
  badgePrinters: z.record(z.string(), chosenPrinter).default({}).catch({}),
  /** Which data key encrypted the sensitive fields here: another one could open none of them. */
  dataKeyMark: z.string().nullable().catch(null),
  /** Whether this station reads codes by camera, through which one (null: any), and whether its picture is mirrored. */
  camera: z
    .object({ isOn: z.boolean(), deviceId: z.string().max(200).nullable(), isMirrored: z.boolean() })
    .default({ isOn: false, deviceId: null, isMirrored: true })
    .catch({ isOn: false, deviceId: null, isMirrored: true }),
  /** Wrong tries at the kiosk; a restart doesn't forgive them. */
  kioskTries: z
    .array(z.object({ at: z.number(), who: z.string() }))
    .readonly()
    .default([])
    .catch([]),
  /** How this station's scanner types. */
  scanner: scannerSetupSchema.default(usualScanner).catch(usualScanner),
  /** By list, how it was exported last. */
  exportChoices: z
    .record(
      z.string(),
      z.object({ format: z.enum(['xlsx', 'csv']), columns: z.array(z.string().max(60)).max(100).readonly() }),
    )
    .catch({}),
  /** Who is at work; survives a restart, so that a gate is back at once after a power cut. */
  session: z.object({ fairId: z.uuid(), staffId: z.uuid(), startedAt: z.iso.datetime() }).nullable().catch(null),
  /** What a person last chose for a header of a kind of table: `kind header`, and the column's id or null. */
  headerMemory: z.record(z.string(), z.string().nullable()).default({}).catch({}),
  /** By fair: enterprises that were merged away, by what an import would ask about them, and whom they stand for. */
  mergedNames: z.record(z.string(), z.record(z.string(), z.string())).default({}).catch({}),
}

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]>

const schemas: { readonly [K in SettingKey]: z.ZodType<SettingValue<K>> } = settings

export async function readSetting<K extends SettingKey>(db: FairDeskDatabase, key: K): Promise<SettingValue<K>> {
  const row = await db.setting.get(key)
  return schemas[key].parse(row?.value)
}

export async function writeSetting<K extends SettingKey>(
  db: FairDeskDatabase,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  await db.setting.put({ key, value: schemas[key].parse(value) })
}
