/** Being built. */
export function EnterprisesScreen() {
  return <h1>Enterprises</h1>
}
