/** The machine codes of a "no": of the review (409), or of the rules (400), one for each finding. Null: the error is no refusal. */
interface Refusal {
  name?: string;
  status?: number;
  details?: { code?: unknown; violations?: { code: string }[] };
}

export function refusalCodes(error: unknown): string[] | null {
  const { name, status, details } = (error ?? {}) as Refusal;
  if (name === 'ClassificationError') return (details?.violations ?? []).map(({ code }) => code);
  if (status === 409 && typeof details?.code === 'string') return [details.code];
  // What Strapi itself refuses to publish: a required field, a value that is not unique.
  return name === 'ValidationError' ? ['invalid_value'] : null;
}
