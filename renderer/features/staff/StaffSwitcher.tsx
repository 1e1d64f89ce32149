/** Being built. */
export function StaffSwitcher() {
  return <span />
}
