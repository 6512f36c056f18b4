import { RowTable } from "@/app/(workspace)/_import/rows"
import { getWords } from "@/app/_server/words"
import { Badge } from "@/app/_ui/block"
import type { PairPerson, PlannedPair } from "@/lib/cycle/pairComparison"

/** Pairs of a list, each as it will be. */
export async function PairTable({ pairs, groups }: { pairs: PlannedPair[]; groups: { id: string; name: string }[] }) {
  const { t } = await getWords()
  if (pairs.length === 0) return <p className="quiet">{t("sheets.rows.empty")}</p>
  const [line, subject, rater, group] = [
    t("sheets.rows.line"),
    t("setUp.import.fields.subject"),
    t("setUp.import.fields.rater"),
    t("setUp.import.fields.group"),
  ]
  const isNew = t("setUp.import.isNew")
  return (
    <RowTable headings={[line, subject, rater, group]}>
      {pairs.map((pair) => (
        <tr key={pair.line}>
          <td data-label={line} className="quiet">
            {pair.line}
          </td>
          <th scope="row">
            <Who person={pair.subject} isNew={isNew} />
          </th>
          <td data-label={rater}>{pair.rater ? <Who person={pair.rater} isNew={isNew} /> : "–"}</td>
          <td data-label={group}>{groups.find(({ id }) => id === pair.group)?.name ?? "–"}</td>
        </tr>
      ))}
    </RowTable>
  )
}

function Who({ person: { id, name, email }, isNew }: { person: PairPerson; isNew: string }) {
  return (
    <span>
      {name} <span className="quiet small">{email}</span> {id === null && <Badge tone="accent">{isNew}</Badge>}
    </span>
  )
}
