/**
 * Headers of every answer, in one place (`strapi.config.get('http.…')`): whoever answers from memory sends the same as the routes do.
 * `allHeaders`: everything. `apiHeaders`: everything but the admin. `publicReadHeaders`: `GET` and `HEAD` of what is public.
 * `preflightHeaders`: what a browser asks before such a read. `adminHeaders`: the admin, whose pages under
 * `npm run develop` keep Strapi's own policy, since Vite needs more.
 */
import type { Core } from '@strapi/strapi';

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365 * DAY_SECONDS;

const ADMIN_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "script-src-attr 'none'",
  // The design system writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // Attachments are shown in the library.
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  allHeaders: {
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    // Only where readers come by https: a browser would refuse a plain address for a year.
    ...(env('PUBLIC_URL', '').startsWith('https://') && {
      'Strict-Transport-Security': `max-age=${YEAR_SECONDS}`,
    }),
  },
  apiHeaders: {
    'Content-Security-Policy':
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  publicReadHeaders: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers':
      'ETag, Content-Range, Content-Disposition, Link, Location, RateLimit, RateLimit-Policy, Retry-After',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  },
  preflightHeaders: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    // Of a read it says nothing, but Strapi's client sends a type with every one.
    'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match, If-Modified-Since, Range',
    'Access-Control-Max-Age': String(DAY_SECONDS),
  },
  adminHeaders: env('NODE_ENV') === 'production' ? { 'Content-Security-Policy': ADMIN_POLICY } : {},
});

export default config;
