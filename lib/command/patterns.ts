/**
 * The parts of the product whose requests are counted: what people do who are signed in, or sign in. Nothing else is, not even
 * under one label for all: a counter is read every few seconds, and in a cycle of three raters, "somebody has just been on an
 * answering page" is the hour at which one of them answered. Pages that raters come to by the way are no better (how it is
 * anonymous, the ballot box), and the browser asks for those beforehand; nor are the files that every page loads.
 */
const COUNTED = ["(workspace)", "(signing-in)"]

/**
 * By which patterns requests are counted.
 * @param entries what the build names its pages: "/(workspace)/cycles/[cycleId]/page"
 * @returns for the path of an address its pattern, "/cycles/[cycleId]"; null for one that is not counted
 */
export function patternsOf(entries: string[]): (path: string) => string | null {
  const patterns = entries
    .filter((entry) => COUNTED.includes(entry.split("/")[1]!))
    .map((entry) =>
      entry
        .split("/")
        .filter((part) => part !== "" && !part.startsWith("("))
        .slice(0, -1),
    )
    // A name wins over a place for one.
    .toSorted((a, b) => placesIn(a) - placesIn(b))
  return (path) => {
    const parts = path.split("/").filter(Boolean)
    const found = patterns.find(
      (pattern) => pattern.length === parts.length && pattern.every((part, at) => isPlace(part) || part === parts[at]),
    )
    return found ? `/${found.join("/")}` : null
  }
}

function isPlace(part: string): boolean {
  return part.startsWith("[")
}

function placesIn(pattern: string[]): number {
  return pattern.filter(isPlace).length
}
