/** What a command can't do as it was asked: said to the person without a stack trace, exit code 2. Nothing was changed. */
export class Refusal extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'Refusal';
  }
}
