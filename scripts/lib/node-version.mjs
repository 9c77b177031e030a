/**
 * Stops with a clear message on a Node that is too old. Imported first by every script that people run,
 * so it keeps to syntax that old versions read.
 */
const oldest = { major: 20, minor: 19 };

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  console.error(
    `Clearleaf needs Node ${oldest.major}.${oldest.minor} or later; this is Node ${process.versions.node}.`,
  );
  console.error('Get a current version from https://nodejs.org, then run the same command again.');
  process.exit(1);
}
