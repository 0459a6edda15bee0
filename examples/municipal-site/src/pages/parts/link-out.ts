/** Links that leave this site: only http and https; anything else is shown as the text it is. */
import { type Content, html } from '../../web/html';

export function linkOut(address: string | null): Content {
  if (!address) return null;
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  return isWeb ? html`<a href="${address}" rel="noopener">${address}</a>` : address;
}
