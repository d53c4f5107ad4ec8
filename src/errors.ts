/** A failure whose message is a plain sentence for the person at the terminal: shown as it is, without a stack. */
export class PlainError extends Error {
  override name = 'PlainError';
}
