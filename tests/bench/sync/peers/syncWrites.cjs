/**
 * pouchdb-server's storage, LevelDB, leaves its writes to the operating system unless it is asked otherwise, and
 * pouchdb-server doesn't ask. Loaded before it, this makes every write wait for the disk, as on the other servers.
 */
const LevelDown = require('leveldown')
for (const name of ['_put', '_del', '_batch']) {
  const plain = LevelDown.prototype[name]
  LevelDown.prototype[name] = function durable(...args) {
    const at = args.length - 2
    args[at] = { ...args[at], sync: true }
    return plain.apply(this, args)
  }
}
