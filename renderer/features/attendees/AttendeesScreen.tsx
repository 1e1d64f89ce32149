/** Being built. */
export function AttendeesScreen() {
  return <h1>Attendees</h1>
}
