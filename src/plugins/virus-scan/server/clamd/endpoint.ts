/** Where clamd listens, from the setting: a socket of this machine (`/run/clamav/clamd.ctl`, `unix:…`) or `tcp://host:port`. Pure. */
export type Endpoint = { path: string } | { host: string; port: number };

const CLAMD_PORT = 3310;

/** Null: the setting is empty, and nothing is scanned. @throws Error that quotes a setting which is neither. */
export function endpointOf(setting: string): Endpoint | null {
  const said = setting.trim();
  if (said === '') return null;
  const path = said.replace(/^unix:(?:\/\/)?/, '');
  if (path.startsWith('/')) return { path };
  const { host, port } =
    /^tcp:\/\/(?:\[(?<six>[\da-f:]+)\]|(?<host>[\w.-]+))(?::(?<port>\d{1,5}))?\/?$/i.exec(said)
      ?.groups ?? {};
  const named = host ?? /^tcp:\/\/\[([\da-f:]+)\]/i.exec(said)?.[1];
  if (named === undefined) {
    throw new Error(
      `CLAMD_SOCKET is "${setting}"; it must be the path of a socket or tcp://host:port`,
    );
  }
  return { host: named, port: port === undefined ? CLAMD_PORT : Number(port) };
}
