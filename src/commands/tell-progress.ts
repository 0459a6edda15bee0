/** Progress for a person, at most once every few seconds. */
import type { CommandIo } from './command-io';

const PAUSE_MS = 5_000;

export function tellProgress(io: CommandIo): (chinese: string, english: string) => void {
  let toldAt = performance.now();
  return (chinese, english) => {
    if (performance.now() - toldAt < PAUSE_MS) return;
    toldAt = performance.now();
    io.err(`${chinese} · ${english}`);
  };
}
