import type { ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import styles from "@/app/(workspace)/_import/import.module.css"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import { ColumnSelect } from "@/app/(workspace)/_import/columnSelect"
import type { KeptImport } from "@/lib/sheet/keptImport"

const SAMPLES = 3

/** Every column of a list with what stands in it, and what it is read as. */
export async function ColumnsForm({
  kept: { sheet, state },
  fields,
  action,
}: {
  kept: KeptImport
  /** What a column may be read as. */
  fields: { field: string; label: string }[]
  action: (state: ActionState, form: FormData) => Promise<ActionState>
}) {
  const { t } = await getWords()
  const rows = sheet.rows.slice(state.first)
  const columns = state.columns.map((field, column) => {
    const samples = rows.flatMap(({ cells }) => cells[column] || []).slice(0, SAMPLES)
    return {
      field,
      column,
      samples,
      heading: state.headings?.[column] || t("sheets.columns.column", { column: column + 1 }),
    }
  })
  return (
    <ActionForm action={action}>
      <div className="table-frame">
        <table className={`table stacked ${styles.columns}`}>
          <thead>
            <tr>
              <th scope="col">{t("sheets.columns.inFile")}</th>
              <th scope="col">{t("sheets.columns.samples")}</th>
              <th scope="col">{t("sheets.columns.takenAs")}</th>
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ samples, field }) => samples.length > 0 || field !== null)
              .map(({ field, column, samples, heading }) => (
                <tr key={column}>
                  <th scope="row">{heading}</th>
                  <td className={styles.samples}>{samples.join(" · ")}</td>
                  <td>
                    <ColumnSelect
                      name={`column-${column}`}
                      label={t("sheets.columns.takenAs") + ": " + heading}
                      value={field ?? ""}
                      options={[{ field: "", label: t("sheets.columns.nothing") }, ...fields]}
                    />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      <FormActions>
        <SubmitButton pendingLabel={t("sheets.columns.saving")}>{t("sheets.columns.save")}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
