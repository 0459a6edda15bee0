/**
 * What a password must be. GB/T 22239-2019 (等保 2.0) 8.1.4.1 asks for complexity without a number; chosen here: 12 characters with a lower-case
 * and a capital letter and a digit (Strapi's admin demands these three), nothing of the person's own name or address, and something left when
 * what everybody would try is taken away. Length over symbols, no forced change by the calendar (NIST SP 800-63B 5.1.1.2). Pure.
 */
export type PasswordFault = 'too_short' | 'too_long' | 'too_simple' | 'names_person' | 'too_common';

export interface PasswordOwner {
  email?: string | null;
  firstname?: string | null;
  lastname?: string | null;
}

const SHORTEST = 12;
/** Bytes; bcrypt reads no further. */
const LONGEST_BYTES = 72;
const KINDS = [/[a-z]/, /[A-Z]/, /\d/];
/** A name of fewer letters is found in many a good password. */
const SHORTEST_NAME = 4;
/** What must be left when the common parts are gone. */
const LEAST_LEFT = 5;

/** Of what heads the lists of leaked passwords, and what this system suggests; without the digits and signs around it. */
const COMMON = [
  'password passwort passwd iloveyou welcome letmein monkey dragon sunshine princess football baseball superman batman',
  'administrator administr admin editor manager master super system server root user guest login test demo temp default change',
  'secret public private hello world computer internet google strapi gongkai',
  'woaini aini mima guanliyuan xitong ceshi zhongguo china ankang beijing shanghai zhengfu xinxi gongzuo',
  'qwertyuiop asdfghjkl zxcvbnm qwerty asdfgh zxcvbn asdf zxcv qazwsx qaz wsx edc 1qaz 2wsx',
]
  .join(' ')
  .split(' ')
  .sort((a, b) => b.length - a.length);

const LOOK_ALIKES: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

export function passwordFault(password: string, owner: PasswordOwner = {}): PasswordFault | null {
  if ([...password].length < SHORTEST) return 'too_short';
  if (new TextEncoder().encode(password).length > LONGEST_BYTES) return 'too_long';
  if (!KINDS.every((kind) => kind.test(password))) return 'too_simple';
  if (namesOf(owner).some((name) => password.toLowerCase().includes(name))) return 'names_person';
  const plain = password.toLowerCase().replace(/(19|20)\d\d/g, ' ');
  const read = [...plain].map((character) => LOOK_ALIKES[character] ?? character).join('');
  return [plain, read].some((text) => leftOf(text) < LEAST_LEFT) ? 'too_common' : null;
}

const namesOf = ({ email, firstname, lastname }: PasswordOwner): string[] => {
  const [local = ''] = (email ?? '').toLowerCase().split('@');
  return [local, ...local.split(/[._+-]/), firstname ?? '', lastname ?? '']
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= SHORTEST_NAME);
};

/** How many letters and digits are left without common words, runs (1234, abcd) and repetitions. */
function leftOf(text: string): number {
  const withoutWords = COMMON.reduce((left, word) => left.replaceAll(word, ' '), text);
  return [...withoutWords].filter((character, at, all) => {
    if (!/[\p{L}\p{N}]/u.test(character)) return false;
    const step = character.charCodeAt(0) - (all[at - 1] ?? ' ').charCodeAt(0);
    return Math.abs(step) > 1;
  }).length;
}
