/**
 * A reason not to go on that the person at the keyboard can act on. Its text is printed as it stands, never with a
 * stack trace.
 */
export class LaunchProblem extends Error {
  /** @param {...string} lines What is wrong, then what to do about it. */
  constructor(...lines) {
    super(lines.join('\n'))
    this.name = 'LaunchProblem'
  }
}
