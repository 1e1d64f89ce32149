import { z } from 'zod'
import type { Words } from '../errors/defineErrors.ts'

/**
 * How closely a value is kept.
 * - `public`: may stand on a badge or a list on the wall.
 * - `personal`: identifies a person; shown to staff, never logged, erased when the retention ends.
 * - `sensitive`: encrypted at rest, masked on screen until asked for with a reason.
 */
export type Sensitivity = 'public' | 'personal' | 'sensitive'

/** Which form control edits the field; `none` fields are set by commands only. */
export type InputKind = 'text' | 'multiline' | 'number' | 'date' | 'choice' | 'choices' | 'flag' | 'reference' | 'none'

/** How the search box reads the field: as a name (pinyin, initials), whole, or by its last digits too. */
export type SearchKind = 'name' | 'whole' | 'tail'

/** The part of `Choices` (shared/reference/defineChoices.ts) that a field needs to label and match its values. */
export interface FieldChoices {
  readonly ids: readonly string[]
  label(id: string, language: 'zh' | 'en'): string
  match(text: string): string | undefined
}

export interface FieldOptions {
  readonly label: Words
  /** Spreadsheet headers besides the labels themselves. */
  readonly aliases?: readonly string[]
  readonly sensitivity?: Sensitivity
  readonly input?: InputKind
  readonly choices?: FieldChoices
  readonly search?: SearchKind
  /** Present in spreadsheets, in and out; width in characters. */
  readonly columnWidth?: number
  /** What a template shows as an example; choices and flags need none. */
  readonly example?: Words
  /** How a template says to fill the column in, where the kind of input doesn't say enough. */
  readonly hint?: Words
  /** Set once at creation and never merged. */
  readonly isImmutable?: boolean
}

export interface Field<
  S extends z.ZodType = z.ZodType,
  IsRequired extends boolean = boolean,
  Kind extends Sensitivity = Sensitivity,
> extends Omit<FieldOptions, 'sensitivity'> {
  readonly schema: S
  readonly isRequired: IsRequired
  readonly sensitivity: Kind
  readonly input: InputKind
}

type SensitivityOf<O extends FieldOptions> = O extends { sensitivity: infer K extends Sensitivity } ? K : 'public'

/** A field that every record of the kind has. */
export const required = <S extends z.ZodType, const O extends FieldOptions>(
  schema: S,
  options: O,
): Field<S, true, SensitivityOf<O>> => build(schema, options, true)

/** A field that may be empty; empty is `null`, never absent. */
export const optional = <S extends z.ZodType, const O extends FieldOptions>(
  schema: S,
  options: O,
): Field<S, false, SensitivityOf<O>> => build(schema, options, false)

function build<S extends z.ZodType, O extends FieldOptions, R extends boolean>(
  schema: S,
  options: O,
  isRequired: R,
): Field<S, R, SensitivityOf<O>> {
  return { input: 'text', ...options, schema, isRequired, sensitivity: sensitivityOf(options) }
}

function sensitivityOf<O extends FieldOptions>(options: O): SensitivityOf<O> {
  // The conditional type and this default say the same thing; TypeScript can't relate the two.
  return (options.sensitivity ?? 'public') as SensitivityOf<O>
}

/** Text as people type it: trimmed, not empty, at most `max` characters. */
export const textOf = (max: number) => z.string().trim().min(1).max(max)
/** A calendar day `YYYY-MM-DD`, without a time zone. */
export const day = z.iso.date()
/** SHA-256 of an attachment's bytes, lower-case hex. */
export const attachmentHash = z.string().regex(/^[0-9a-f]{64}$/)
/** An instant in UTC, ISO 8601 with milliseconds. */
export const instant = z.iso.datetime()
