/** The part of Strapi's `env` helper that our `config/` calls, for those who ask it before Strapi is loaded. */
export function environment(key: string, fallback?: string): string | undefined {
  return process.env[key] ?? fallback;
}
environment.int = (key: string, fallback: number) => Number(process.env[key] ?? fallback);
environment.bool = (key: string, fallback: boolean) =>
  process.env[key] === undefined ? fallback : process.env[key] === 'true';
environment.array = (key: string, fallback: string[]) => process.env[key]?.split(',') ?? fallback;
