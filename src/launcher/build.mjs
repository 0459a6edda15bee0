/** `npm run build`: installs and builds everything that is missing or has changed. */
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { main } from './main.mjs';
import { say } from './say.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt(['server', 'site', 'admin']);
  say('构建已是最新。', 'Everything is built.');
  return 0;
});
