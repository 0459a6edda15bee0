/**
 * What is built, from which sources, and how one sees that it is there. `witness` is a file that the tool rewrites
 * whenever it writes output, even when somebody else runs it (`strapi develop`, `tsc` by hand): a stamp counts only
 * together with the witness that it saw.
 */

const isAdmin = (file) => /^src\/(admin|plugins\/[^/]+\/admin)\//.test(file);
const isLauncher = (file) => file.startsWith('src/launcher/');
const isTypeScriptOrJson = (file) => /\.(tsx?|json)$/.test(file);

export const TARGETS = {
  server: {
    chinese: '正在编译服务端',
    english: 'Compiling the server',
    sources: ['config', 'src', 'tsconfig.json', 'package-lock.json'],
    wanted: (file) => !isAdmin(file) && !isLauncher(file) && isTypeScriptOrJson(file),
    witness: 'dist/.tsbuildinfo',
    outputs: ['dist/src/index.js', 'dist/config/database.js'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  },
  site: {
    chinese: '正在编译示例网站',
    english: 'Compiling the example site',
    sources: [
      'examples/municipal-site/src',
      'examples/municipal-site/tsconfig.json',
      'package-lock.json',
    ],
    wanted: () => true,
    witness: 'examples/municipal-site/dist/server.js',
    outputs: ['examples/municipal-site/dist/server.js'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'examples/municipal-site'],
  },
  admin: {
    chinese: '正在构建管理界面（约 1 分钟）',
    english: 'Building the admin (about a minute)',
    sources: [
      'src/admin',
      'src/plugins',
      'src/extensions/content-manager/layouts',
      'config',
      'package.json',
      'package-lock.json',
    ],
    wanted: (file) =>
      !file.startsWith('src/plugins/') || isAdmin(file) || file.endsWith('/package.json'),
    witness: 'dist/build/index.html',
    outputs: ['dist/build/index.html'],
    command: ['node_modules/@strapi/strapi/bin/strapi.js', 'build'],
  },
};
