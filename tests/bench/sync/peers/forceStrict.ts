/**
 * Neither peer asks for durable commits. Loaded before them, this makes every transaction that writes wait for the disk,
 * as FairDesk's do; one that would not ends the bench.
 */
{
  const plain = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function strict(names, mode, options) {
    const isWriting = mode === 'readwrite'
    const transaction = plain.call(this, names, mode, isWriting ? { ...options, durability: 'strict' } : options)
    if (isWriting && transaction.durability !== 'strict') throw new Error('not strictly durable')
    return transaction
  }
}
