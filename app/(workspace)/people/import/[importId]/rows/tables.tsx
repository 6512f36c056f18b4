import { Changes, RowTable } from "@/app/(workspace)/_import/rows"
import styles from "@/app/(workspace)/_import/import.module.css"
import { getWords } from "@/app/_server/words"
import type { Planned } from "@/lib/people/comparison"
import { doubtSentence } from "@/lib/people/doubt"
import type { DirectoryPerson } from "@/lib/people/matching"

/** People of a list, with what becomes of each. */
export async function PlannedTable({ planned }: { planned: Planned[] }) {
  const words = await getWords()
  const { t } = words
  if (planned.length === 0) return <p className="quiet">{t("sheets.rows.empty")}</p>
  const [name, email, manager, unit] = [
    t("people.person.name"),
    t("people.person.email"),
    t("people.person.manager"),
    t("people.person.unitShort"),
  ]
  return (
    <RowTable headings={[t("sheets.rows.line"), name, email, manager, unit]}>
      {planned.map(({ listed, kind, manager: above, changes, doubt }) => (
        <tr key={listed.line}>
          <td data-label={t("sheets.rows.line")} className="quiet">
            {listed.line}
          </td>
          <th scope="row">
            {listed.name}
            {kind === "changed" && (
              <Changes
                changes={changes.map(({ field, from, to }) => ({
                  label: t(`people.import.changes.${field}`),
                  from: textOf(field, from),
                  to: textOf(field, to),
                }))}
              />
            )}
            {doubt && <span className={styles.doubt}>{doubtSentence(words, doubt)}</span>}
          </th>
          <td>{listed.email}</td>
          <td data-label={manager}>{above ?? "–"}</td>
          <td data-label={unit}>{listed.unit ?? "–"}</td>
        </tr>
      ))}
    </RowTable>
  )

  /** Ticks are said; everything else says itself. */
  function textOf(field: Planned["changes"][number]["field"], value: string): string {
    if (field !== "external" && field !== "left") return value
    return value === "" ? t("people.import.csv.no") : t("people.import.csv.yes")
  }
}

/** People of the directory whom a list does not name. */
export async function MissingTable({ people }: { people: DirectoryPerson[] }) {
  const { t } = await getWords()
  const unit = t("people.person.unitShort")
  return (
    <RowTable headings={[t("people.person.name"), t("people.person.email"), unit]}>
      {people.map(({ id, name, email, unit: team }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{email}</td>
          <td data-label={unit}>{team || "–"}</td>
        </tr>
      ))}
    </RowTable>
  )
}
