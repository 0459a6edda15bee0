/** A sleep that can be cut short. A wake while nobody sleeps makes the next sleep end at once, so none is lost. */
export interface WakeableSleep {
  for(ms: number): Promise<void>;
  wake(): void;
}

export function wakeableSleep(): WakeableSleep {
  let isWoken = false;
  let end: (() => void) | null = null;
  return {
    for(ms) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), ms);
        end = () => {
          clearTimeout(timer);
          end = null;
          isWoken = false;
          resolve();
        };
        if (isWoken) end();
      });
    },
    wake() {
      isWoken = true;
      end?.();
    },
  };
}
