import { plainOf } from "@/lib/sheet/headings"
import type { RaterGroup } from "@/lib/questionnaire/schema"

/** What groups are called in lists, by the id that the built-in questionnaires give them. */
const WORDS: [string, RegExp][] = [
  ["self", /^(self|selbst|selbsteinschatzung|auto|autoevaluation|autoevaluacion|autovalutazione|zelf|ich|moi)\b/],
  [
    "reports",
    /^(direct ?reports?|reports?|subordinates?|reportees?|team members?|mitarbeiter|mitarbeitende|unterstellte|direkt unterstellte|n 1|collaborateurs?|subordonnes?|subordinad[oa]s?|collaborator[ei]|subalternos?|medewerkers?|liderados?)\b/,
  ],
  [
    "manager",
    /^(manager|line manager|supervisor|boss|superior|vorgesetzt|fuhrungskraft|chef|n1|responsable|superieur|jefe|jefa|capo|responsabile|superiore|leidinggevende|gestor)/,
  ],
  [
    "peers",
    /^(peers?|colleagues?|co ?workers?|kolleg|gleichgestellte|pairs?|collegues?|companer|collegh|colleg|collega|par(es)?\b)/,
  ],
  [
    "others",
    /^(others?|other|customers?|clients?|stakeholders?|external|extern|andere|sonstige|kund|autres?|otros?|altri|anderen|outros?)/,
  ],
]

/** Which group of the built-in questionnaires a word means; null for a word that nobody here knows. */
export function groupMeant(word: string): string | null {
  // "N+1" is who one reports to, "N-1" who reports to one: plain words have no signs.
  if (/^\s*n\s*\+\s*1\b/i.test(word)) return "manager"
  const plain = plainOf(word)
  return WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** The group of a cycle that a word of a list means: by its name or id, or by what such groups are called elsewhere. */
export function groupOf(
  word: string,
  groups: (Pick<RaterGroup, "id" | "kind"> & { names: string[] })[],
): string | null {
  const plain = plainOf(word)
  const named = groups.find(({ id, names }) => [id, ...names].some((name) => plainOf(name) === plain))
  if (named) return named.id
  const meant = groupMeant(word)
  const kind = meant === "self" ? "self" : meant === "manager" ? "identified" : null
  return (groups.find(({ id }) => id === meant) ?? groups.find((group) => group.kind === kind))?.id ?? null
}
