import { EMPTY, type Line } from "@/lib/export/csv/line"
import { ALL_COLLEAGUES } from "@/lib/report/reading/terms"
import type { Report } from "@/lib/report/report"

/** Where the place of all colleagues on the map could lie; a cross is what the intervals say already. */
export function regionLines({ others }: Report): Line[] {
  if (others.region?.kind !== "ellipse") return []
  const { major, minor, angle } = others.region
  const place = { ...EMPTY, part: "region on the map" as const, seenBy: ALL_COLLEAGUES }
  return [
    { ...place, about: "longer half axis", counted: major },
    { ...place, about: "shorter half axis", counted: minor },
    { ...place, about: "degrees from managing towards leading", counted: angle },
  ]
}
