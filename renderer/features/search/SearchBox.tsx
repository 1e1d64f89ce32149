/** Being built. */
export function SearchBox() {
  return <input type="search" aria-label="search" />
}
