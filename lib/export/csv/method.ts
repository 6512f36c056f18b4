import { EMPTY, type Line } from "@/lib/export/csv/line"
import type { Reading } from "@/lib/report/reading"
import type { Words } from "@/lib/words/words"

/** The quantities that the report is read with. */
export function methodLines({ t }: Words, { method: { version, k, d, sigmas } }: Reading): Line[] {
  const { subjects, ...deviations } = sigmas
  const quantities: [string, number][] = [
    [t("files.csv.method.version"), version],
    [t("files.csv.method.k"), k],
    [t("files.csv.method.d"), d],
    ...Object.entries(deviations).map(([name, value]): [string, number] => [
      t(`files.csv.method.${name as keyof typeof deviations}`),
      value,
    ]),
    [t("files.csv.method.subjects"), subjects],
  ]
  return quantities.map(([about, counted]) => ({ ...EMPTY, part: "method", about, counted }))
}
