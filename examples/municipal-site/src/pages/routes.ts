/** stub */
import type { Site } from '../site';
import { type Reply, problem } from '../web/reply';
export function answerPage(_site: Site, _path: string, _query: URLSearchParams): Reply { return problem(404, 'x'); }
