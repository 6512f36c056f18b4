/** More than the words of a few hundred reports. */
const MOST = 20_000

/** Answers that are worked out once, and forgotten all together when they have become too many. */
export class Remembered<Key, Value> {
  private readonly known = new Map<Key, Value>()

  get(key: Key, workOut: () => Value): Value {
    const found = this.known.get(key)
    if (found !== undefined) return found
    if (this.known.size >= MOST) this.known.clear()
    const value = workOut()
    this.known.set(key, value)
    return value
  }
}
