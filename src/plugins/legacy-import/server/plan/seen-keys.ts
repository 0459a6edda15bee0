/**
 * Which keys a run has met, and with what content: the memory by which a repeated row is told in a rehearsal (where nothing stays in the
 * database) as well as in earnest. Twelve bytes a slot whatever the length of a key, so millions of rows stay within some tens
 * of megabytes. Two keys that agree in 48 bits of SHA-256 would be taken for one: less than 1 in 500 for a million rows. Pure.
 */

export interface Seen {
  isSameContent: boolean;
  /** False where the first row with this key was rejected. */
  wasTaken: boolean;
}

const START_SLOTS = 1 << 12;
const FULLEST = 0.6;
const TAKEN = 0x8000_0000;

export class SeenKeys {
  private keys = new Float64Array(START_SLOTS);
  private contents = new Uint32Array(START_SLOTS);
  private count = 0;

  find(key: string, rowHash: string): Seen | null {
    const slot = this.slotOf(numberOf(key));
    if (this.keys[slot] === 0) return null;
    const held = this.contents[slot] ?? 0;
    return {
      isSameContent: (held & ~TAKEN) === contentOf(rowHash),
      wasTaken: (held & TAKEN) !== 0,
    };
  }

  note(key: string, rowHash: string, wasTaken: boolean): void {
    const number = numberOf(key);
    let slot = this.slotOf(number);
    if (this.keys[slot] === 0) {
      if (this.count >= this.keys.length * FULLEST) {
        this.grow();
        slot = this.slotOf(number);
      }
      this.count += 1;
    }
    this.keys[slot] = number;
    this.contents[slot] = (contentOf(rowHash) | (wasTaken ? TAKEN : 0)) >>> 0;
  }

  private slotOf(number: number): number {
    const mask = this.keys.length - 1;
    let slot = number % this.keys.length;
    while (this.keys[slot] !== 0 && this.keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, contents } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.contents = new Uint32Array(keys.length * 2);
    for (const [index, number] of keys.entries()) {
      if (number === 0) continue;
      const slot = this.slotOf(number);
      this.keys[slot] = number;
      this.contents[slot] = contents[index] ?? 0;
    }
  }
}

/** 48 bits of the hash that the key ends with; never 0, which marks an empty slot. */
function numberOf(key: string): number {
  return Number.parseInt(key.slice(-12), 16) || 1;
}

function contentOf(rowHash: string): number {
  return Number.parseInt(rowHash.slice(0, 8), 16) & ~TAKEN;
}
