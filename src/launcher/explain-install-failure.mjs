/**
 * Turns the output of a failed `npm ci` into a sentence that says what to do. The usual case on a bare machine is that
 * better-sqlite3 finds no prebuilt binary and there is no compiler.
 */

const COMPILER = 'apt-get install -y build-essential python3';

/** First match wins; each case: pattern, Chinese, English. */
const CASES = [
  [
    /ENOSPC|no space left/i,
    '磁盘空间不足，请清理后重试。',
    'The disk is full; make room and try again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    '没有写入项目目录的权限，请用目录所有者的账号运行。',
    'The project folder is not writable; run as the user who owns it.',
  ],
  [
    /gyp ERR!|node-gyp|not found: make|make: not found|g\+\+|prebuild-install/,
    `better-sqlite3 需要编译，但缺少编译工具。请运行 ${COMPILER} 后重试。`,
    `better-sqlite3 had to be compiled and that failed, usually because there is no compiler. Run: ${COMPILER} and try again.`,
  ],
  [
    /ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|network/i,
    '无法访问 npm 源，请检查网络、代理或 npm config get registry。',
    'The npm registry could not be reached; check the network, the proxy, or npm config get registry.',
  ],
  [
    /can only install packages when your package\.json and package-lock\.json|EUSAGE/,
    'package.json 与 package-lock.json 不一致，请运行 npm install 更新锁文件。',
    'package.json and package-lock.json disagree; run npm install to renew the lock file.',
  ],
];

/** `{ chinese, english }` for the output of a failed install. */
export function explainInstallFailure(output) {
  const found = CASES.find(([pattern]) => pattern.test(output));
  return {
    chinese: found?.[1] ?? '安装依赖失败，原因见上方 npm 的输出。',
    english: found?.[2] ?? 'The packages could not be installed; npm says why above.',
  };
}
