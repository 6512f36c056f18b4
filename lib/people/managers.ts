/** Who reports to whom: by a person's id, the id of their manager. */
export type Managers = Map<string, string | null>

/** Whether the first person is, or reports over any number of steps to, the second. */
export function reportsTo(managers: Managers, personId: string, aboveId: string): boolean {
  // Each person once: not even people who already report in a circle make this endless.
  const seen = new Set<string>()
  for (let id: string | null = personId; id !== null && !seen.has(id); id = managers.get(id) ?? null) {
    if (id === aboveId) return true
    seen.add(id)
  }
  return false
}

/**
 * Everybody who reports, over any number of steps, to themselves: each circle of them once, in the order in which they
 * report, beginning with whoever comes first.
 */
export function circlesIn<Key>(managers: Map<Key, Key | null>): Key[][] {
  const circles: Key[][] = []
  const done = new Set<Key>()
  for (const start of managers.keys()) {
    const path: Key[] = []
    const places = new Map<Key, number>()
    let at: Key | null = start
    while (at !== null && !done.has(at) && !places.has(at)) {
      places.set(at, path.length)
      path.push(at)
      at = managers.get(at) ?? null
    }
    if (at !== null && places.has(at)) circles.push(path.slice(places.get(at)))
    for (const key of path) done.add(key)
  }
  return circles
}
