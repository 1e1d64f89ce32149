import Papa from 'papaparse'

/** A character between fields, or a pattern of blanks that has no quoting. */
export type Separator = string | RegExp

/** Excel's last row, and one more. */
const longestFile = 1_048_577

/**
 * Splits text into records of fields. Quotes are those of RFC 4180, but forgiving: a quote that never ends would
 * swallow all that follows it, so then it is no quote but a sign, such as that of inches.
 */
export function splitRecords(body: string, separator: Separator, preview = longestFile): readonly string[][] {
  if (separator instanceof RegExp) {
    return body.split('\n', preview).map((line) => line.trim().split(separator))
  }
  const quoted = parse(body, separator, '"', preview)
  return quoted.isBroken ? parse(body, separator, '\0', preview).records : quoted.records
}

function parse(body: string, delimiter: string, quoteChar: string, preview: number) {
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, quoteChar, preview, newline: '\n' })
  return { records: data, isBroken: errors.some((error) => error.code === 'MissingQuotes') }
}
