/** An answer as a value: what pages and the receiver return, and what one place writes to the socket. */
export interface Reply {
  status: number;
  contentType: string;
  body: string;
  headers?: Record<string, string>;
}

export const json = (status: number, value: unknown): Reply => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

export const problem = (status: number, message: string): Reply =>
  json(status, { error: { status, message } });
