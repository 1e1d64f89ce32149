/** What a record is called on a screen: its name, number or title, if it has one. */
export function nameOfRow(row: Readonly<Record<string, unknown>>): string {
  for (const field of ['name', 'title', 'number', 'text'])
    if (typeof row[field] === 'string' && row[field] !== '') return row[field]
  return ''
}
