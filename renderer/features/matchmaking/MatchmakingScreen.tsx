/** Being built. */
export function MatchmakingScreen() {
  return <h1>Matchmaking</h1>
}
