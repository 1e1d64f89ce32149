/** Being built. */
export function FairsScreen() {
  return <h1>Fairs</h1>
}
