import Link from "next/link"
import type { ReactNode } from "react"
import styles from "@/app/(workspace)/_import/import.module.css"
import type { ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import { Button } from "@/app/_ui/button"
import { ActionForm, SubmitButton } from "@/app/_ui/form"
import type { KeptImport } from "@/lib/sheet/keptImport"
import type { SheetRow } from "@/lib/sheet/sheet"

/** Links to the lines of one kind each. */
export async function Filters({
  filters,
  shown,
  hrefOf,
}: {
  filters: { filter: string; label: string }[]
  shown: string
  hrefOf: (filter: string) => string
}) {
  const { t } = await getWords()
  return (
    <nav aria-label={t("sheets.rows.filters")}>
      <ul className={styles.filters}>
        {filters.map(({ filter, label }) => (
          <li key={filter}>
            <Link prefetch={false} href={hrefOf(filter)} aria-current={filter === shown ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What becomes of somebody: what was there, and what will be. */
export async function Changes({ changes }: { changes: { label: string; from: string; to: string }[] }) {
  const { t } = await getWords()
  return (
    <ul className={styles.changes}>
      {changes.map(({ label, from, to }) => (
        <li key={label}>
          <span className="quiet">{label}:</span> {from && <del>{from}</del>} {from && "→ "}
          <ins>{to || t("sheets.rows.nothing")}</ins>
        </li>
      ))}
    </ul>
  )
}

/** Lines that cannot be read, each with its cells to be mended. */
export async function MendList({
  kept: { state },
  lines,
  labelOf,
  mend,
  leaveOut,
  restHref,
}: {
  kept: KeptImport
  lines: { row: SheetRow; reasons: string[] }[]
  /** What a field is called. */
  labelOf: (field: string) => string
  mend: (line: number) => (state: ActionState, form: FormData) => Promise<ActionState>
  leaveOut: (line: number) => () => Promise<void>
  restHref: string
}) {
  const { t } = await getWords()
  return (
    <>
      <ul className={styles.mends}>
        {lines.map(({ row: { line, cells }, reasons }) => (
          <li key={line} className={styles.mend}>
            <strong className="small">
              {t("sheets.rows.line")} {line}
            </strong>
            <ul className={styles.reasons}>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            <ActionForm action={mend(line)}>
              <div className={styles.cells}>
                {state.columns.map(
                  (field, column) =>
                    field !== null && (
                      <label key={column} className={styles.cell}>
                        {labelOf(field)}
                        <input name={`cell-${column}`} defaultValue={cells[column] ?? ""} autoComplete="off" />
                      </label>
                    ),
                )}
              </div>
              <div className="row">
                <SubmitButton variant="secondary" pendingLabel={t("sheets.rows.mending")}>
                  {t("sheets.rows.mend")}
                </SubmitButton>
                <LeaveOut action={leaveOut(line)} />
              </div>
            </ActionForm>
          </li>
        ))}
      </ul>
      <p className="small">
        <a href={restHref} download>
          {t("sheets.rows.rest")}
        </a>
      </p>
    </>
  )
}

/** Within the form of its line, and sends nothing of it. */
async function LeaveOut({ action }: { action: () => Promise<void> }) {
  const { t } = await getWords()
  return (
    <Button type="submit" variant="quiet" formAction={action}>
      {t("sheets.rows.leaveOut")}
    </Button>
  )
}

/** A table of lines. */
export function RowTable({ headings, children }: { headings: string[]; children: ReactNode }) {
  return (
    <div className="table-frame">
      <table className={`table stacked ${styles.rows}`}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
