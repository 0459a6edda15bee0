/**
 * Why a site is failing: the closed list of codes, and what a person should do about each. Logs, the command line and
 * the admin page name the same code (the admin has its own translations, under the same keys).
 * Pure.
 */

export const SITE_FAILURES = [
  'address_refused',
  'answer_too_long',
  'connection_failed',
  'forbidden',
  'not_found',
  'redirected',
  'secret_unreadable',
  'server_error',
  'timed_out',
  'tls_failed',
  'too_many_requests',
  'unauthorised',
  'unavailable',
  'unexpected_answer',
] as const;

export type SiteFailure = (typeof SITE_FAILURES)[number];

const ADVICE: Record<SiteFailure, string> = {
  address_refused:
    '目标是内部网络地址；确属本单位站点时用 --allow-private 重新登记 (the host is a private address: register the site with --allow-private if that is meant)',
  answer_too_long:
    '站点应答过长；请接收方只返回回执 (the answer is too long: the receiver should return receipts only)',
  connection_failed:
    '无法连接；检查域名、端口和防火墙 (no connection: check host name, port and firewall)',
  forbidden: '站点拒绝（403）；检查接收方的白名单 (403: check the allow-list of the receiver)',
  not_found: '接收地址不存在（404）；核对登记的地址 (404: check the registered address)',
  redirected:
    '站点要求跳转，推送不跟随跳转；登记最终地址 (redirects are not followed: register the final address)',
  secret_unreadable:
    '无法解密站点密钥；ENCRYPTION_KEY 可能已更换，用 rotate 重设 (the secret cannot be decrypted: ENCRYPTION_KEY may have changed, set a new one with rotate)',
  server_error: '站点内部错误（5xx）；联系接收方 (server error: ask the receiver)',
  timed_out:
    '站点未按时应答；检查接收方负载和网络 (no answer in time: check load and network of the receiver)',
  tls_failed: '证书或加密握手失败；检查站点证书 (TLS failed: check the certificate of the site)',
  too_many_requests: '站点要求降低频率（429）；会自动等待 (429: waiting as the site asks)',
  unauthorised: '签名未通过（401）；核对密钥 (401: check the secret on both sides)',
  unavailable: '站点暂停服务（503）；会自动重试 (503: will be tried again)',
  unexpected_answer: '站点的应答不在约定之内；联系接收方 (unexpected status: ask the receiver)',
};

export function isSiteFailure(code: string): code is SiteFailure {
  return (SITE_FAILURES as readonly string[]).includes(code);
}

/** One sentence in Chinese and English for an operator. */
export function adviceFor(code: SiteFailure): string {
  return ADVICE[code];
}
