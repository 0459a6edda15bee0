/** A file (or the way the command was called) that can't be worked with at all: exit code 2 and one sentence, no stack. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
