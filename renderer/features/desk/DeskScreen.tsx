/** Being built. */
export function DeskScreen() {
  return <h1>Desk</h1>
}
