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
