/** The door by which Strapi finds the compiled provider under its package name. */
module.exports = require('../../../../dist/src/extensions/upload/private-files/index.js');
