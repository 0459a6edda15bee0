/** The bytes of an answer (`{data, meta}`), made where the reading is: they go out as they are. */

/** @returns with a memory of its own, which can be handed over. */
export function answerOf(data: object): Uint8Array {
  const text = JSON.stringify({ data, meta: {} });
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
  bytes.write(text, 'utf8');
  return bytes;
}

/** @param data JSON as Latin-1 of its bytes (`spliced.ts`). @returns with a memory of its own, which can be handed over. */
export function answerBytes(data: string, meta: object): Uint8Array {
  const end = Buffer.from(`,"meta":${JSON.stringify(meta)}}`, 'utf8');
  const bytes = Buffer.allocUnsafeSlow(START.length + data.length + end.byteLength);
  bytes.write(START, 'latin1');
  bytes.write(data, START.length, 'latin1');
  end.copy(bytes, START.length + data.length);
  return bytes;
}

const START = '{"data":';
