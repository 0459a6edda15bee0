/** Takes secrets out of a text before it is logged: credentials in headers, in addresses and in objects that were printed. Pure. */

const HIDDEN = '[hidden]';

/** Names of parameters, fields and headers whose value nobody may read in a log. */
const SECRET_NAME =
  '[\\w-]*(?:password|passwd|secret|token|signature|authorization|cookie|api[-_]?key|private[-_]?key|jwt|hmac|credential)[\\w-]*|code|sig';

const RULES: readonly [RegExp, string][] = [
  // Bearer eyJ…, Basic dXNlcj…
  [/\b(bearer|basic|digest)\s+[\w.~+/=-]{6,}/gi, `$1 ${HIDDEN}`],
  // ?token=…  &registrationToken=…
  [new RegExp(`([?&;](?:${SECRET_NAME})=)[^&#\\s"']+`, 'gi'), `$1${HIDDEN}`],
  // ?q=…  &_q=…: whom or what somebody searches for.
  [/([?&;]_?q=)[^&#\s"']+/gi, `$1${HIDDEN}`],
  // "password": "…"   password: '…'   Cookie: …
  [
    new RegExp(
      `(["']?\\b(?:${SECRET_NAME})["']?\\s*[:=]\\s*)("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')`,
      'gi',
    ),
    `$1"${HIDDEN}"`,
  ],
  [/\b((?:set-)?cookie|authorization)(\s*:\s*)[^\r\n"']+/gi, `$1$2${HIDDEN}`],
  // Our write tokens, the secrets of sites, JSON Web Tokens, user:password@ of an address.
  [/\bgk_[\w-]{16,}/g, HIDDEN],
  [/\bwhsec_[\w+/=-]{16,}/g, HIDDEN],
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, HIDDEN],
  [/(:\/\/[^\s:/@]+:)[^\s@/]+@/g, `$1${HIDDEN}@`],
];

export const redact = (text: string): string =>
  RULES.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text);

/**
 * An address for the log of requests. The query of a public read says what was asked and is kept; any other may hold a signature, an
 * invitation or a code.
 */
export function loggedAddress(url: string, isPublicRead: boolean): string {
  const [path = '', query] = url.split('?', 2);
  const shown = path.replace(/(\/set-up\/)[^/]+/i, `$1${HIDDEN}`);
  if (query === undefined) return shown;
  if (!isPublicRead) return `${shown}?${HIDDEN}`;
  return redact(`${shown}?${query.split('&').map(withoutSearched).join('&')}`);
}

/** `q`, `_q`, and whatever a parser takes for them. */
const SEARCHED = /^_?q(?:\[|$)/i;

/** Whom or what somebody searches for is hidden whatever it is made of: a rule for texts doesn't know where it ends, or how its name is escaped. */
const withoutSearched = (parameter: string): string => {
  const [name = ''] = parameter.split('=', 1);
  return SEARCHED.test(unescaped(name)) ? `${name}=${HIDDEN}` : parameter;
};

const unescaped = (name: string): string => {
  try {
    return decodeURIComponent(name.replace(/\+/g, ' ')).trim();
  } catch {
    return name;
  }
};
