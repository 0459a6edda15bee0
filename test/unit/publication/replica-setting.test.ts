/** The setting of a replica is checked at the start; what it says is nobody else's to read. */
test('an address that is none, or on SQLite, stops the start and is not repeated', async () => {
  const { default: config } = await import('../../../config/plugins');
  const start = (settings: Record<string, string>) =>
    config({
      env: Object.assign((name: string, or: unknown) => settings[name] ?? or, {
        bool: (_name: string, or: unknown) => or,
        int: (_name: string, or: unknown) => or,
        array: (_name: string, or: unknown) => or,
      }),
    } as never);
  const replica = { GONGKAI_READ_DATABASE_URL: 'postgres://reader:geheim@replica/gongkai' };
  expect(() => start(replica)).toThrow(/DATABASE_CLIENT is not postgres/);
  expect(() =>
    start({ DATABASE_CLIENT: 'postgres', GONGKAI_READ_DATABASE_URL: 'replica:geheim' }),
  ).toThrow(/^GONGKAI_READ_DATABASE_URL expects postgres:\/\/user:password@host\/database$/);
  expect(() => start({ DATABASE_CLIENT: 'postgres', ...replica })).not.toThrow();
});
