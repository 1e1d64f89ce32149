/** Being built. */
export function ReportScreen() {
  return <h1>Report</h1>
}
