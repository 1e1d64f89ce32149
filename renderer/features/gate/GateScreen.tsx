/** Being built. */
export function GateScreen() {
  return <h1>Gate</h1>
}
