/** A domain that so many people of the directory have is usual. */
export const USUAL_FROM = 3

/** What stands after the last "@" of an address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase()
}

/**
 * The domains at which people of a workspace are usually written to: those of at least three people of the directory,
 * or of any user.
 *
 * @param people addresses of the directory
 * @param users addresses of the workspace's users
 */
export function usualDomains(people: string[], users: string[]): string[] {
  const counts = new Map<string, number>()
  for (const domain of people.map(domainOf)) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= USUAL_FROM).map(([domain]) => domain)
  return [...new Set([...frequent, ...users.map(domainOf)])]
}
