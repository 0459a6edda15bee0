/**
 * What `sites add` is given, checked: one problem per wrong option, each naming the option and its rule, in Chinese
 * and English.
 * Pure.
 */
import { isPrivateAddress } from './private-address';
import { isSiteSecret } from './site-secret';

export interface SiteOptions {
  url: string;
  secret?: string | undefined;
  name?: string | undefined;
  agencyCode?: string | undefined;
  columns?: string[] | undefined;
  allowPrivate?: boolean | undefined;
}

export interface OptionProblem {
  option: string;
  message: string;
}

export function checkSiteOptions(options: SiteOptions): OptionProblem[] {
  const problems = [urlProblem(options.url, options.allowPrivate ?? false)];
  if (options.secret !== undefined) problems.push(secretProblem(options.secret));
  if (options.columns?.length === 0 || options.columns?.some((code) => code.trim() === '')) {
    problems.push(
      '--columns：用逗号分隔的栏目代码 (--columns must be column codes separated by commas)',
    );
  }
  if (options.agencyCode?.trim() === '') {
    problems.push('--agency：须为机构代码 (--agency must be the code of an agency)');
  }
  if ((options.name?.length ?? 0) > 200) {
    problems.push('--name：不超过 200 字 (--name has at most 200 characters)');
  }
  return problems.flatMap((message) =>
    message ? [{ option: /^--[a-z]+/.exec(message)?.[0] ?? '', message }] : [],
  );
}

export function secretProblem(secret: string): string | null {
  if (isSiteSecret(secret)) return null;
  return '--secret：须为 whsec_ 加 24 至 64 字节的 base64 (--secret must be whsec_ and base64 of 24 to 64 bytes)';
}

function urlProblem(text: string, allowPrivate: boolean): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || text.length > 2000) {
    return '--url：须为 http 或 https 地址 (--url must be an http or https address)';
  }
  if (url.username || url.password || url.hash) {
    return '--url：不得带用户名、密码或 # 片段 (--url must not carry user name, password or fragment)';
  }
  if (allowPrivate) return null;
  if (url.protocol === 'http:') {
    return '--url：须为 https，内部网络站点另加 --allow-private (--url must be https unless --allow-private is given)';
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLiteral = url.hostname.startsWith('[') || /^[\d.]+$/.test(host);
  if (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    (isLiteral && isPrivateAddress(host))
  ) {
    return '--url：指向内部网络地址，确属本单位站点时加 --allow-private (--url is a private address; give --allow-private if that is meant)';
  }
  return null;
}
