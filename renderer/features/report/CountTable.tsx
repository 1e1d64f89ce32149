import { grouped } from '#renderer/i18n/grouped.ts'

interface CountTableProps {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly count: number; readonly isPart?: boolean }[]
  readonly total?: { readonly label: string; readonly count: number }
}

/** Labels and counts under one title; parts of a row are set in. */
export function CountTable({ title, rows, total }: CountTableProps) {
  return (
    <table className="report-table">
      <caption>{title}</caption>
      <tbody>
        {rows.map(({ label, count, isPart = false }) => (
          <tr key={label} className={isPart ? 'report-part' : undefined}>
            <th scope="row">{label}</th>
            <td>{grouped(count)}</td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{total.label}</th>
            <td>{grouped(total.count)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
