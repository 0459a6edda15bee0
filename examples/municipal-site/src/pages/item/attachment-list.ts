/** The files of an item, fetched from the CMS: it serves a file only while some public item names it. */
import type { FileReference } from '../../feed/documents';
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';
import { fileAddress } from '../parts/published-html';

export function attachmentList(site: Site, files: FileReference[]): Content {
  if (files.length === 0) return null;
  return html`<section class="attachments">
    <h2>${site.texts.item.attachments}</h2>
    <ul lang="zh-Hans">
      ${files.map(
        (file) =>
          html`<li>
            <a href="${fileAddress(site, file.url)}">${file.name}</a>
            <span class="number">${file.size !== null && readableSize(file.size)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Bytes in the unit that needs the fewest digits. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
