import { EMPTY, type Line } from "@/lib/export/csv/line"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** Where the place of all colleagues on the map could lie. */
export function regionLines({ t }: Words, { others }: Reading): Line[] {
  if (!others.region) return []
  const { major, minor, angle } = others.region
  const place = { ...EMPTY, part: "region" as const, seenBy: t("report.terms.allColleagues"), n: others.mapN }
  return [
    { ...place, about: t("files.csv.region.major"), counted: major },
    { ...place, about: t("files.csv.region.minor"), counted: minor },
    { ...place, about: t("files.csv.region.angle"), counted: angle },
  ]
}
