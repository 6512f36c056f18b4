import Link from "next/link"
import type { ActionState } from "@/app/_server/action"
import { refusalSentence, type Refusal } from "@/app/_server/sheets"
import { getWords } from "@/app/_server/words"
import styles from "@/app/(workspace)/_import/import.module.css"
import { Card, Notice, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton, TextAreaField } from "@/app/_ui/form"
import { Button } from "@/app/_ui/button"
import { FileField } from "@/app/_ui/fileField"
import { MOST } from "@/lib/sheet/sheet"

/** Where a list comes in: as a file, pasted, or from where somebody left off. */
export async function ImportStart({
  base,
  refused,
  paste,
  example,
  begun,
  timeZone,
}: {
  /** The address that the addresses of all steps begin with. */
  base: string
  refused: Refusal | null
  paste: (state: ActionState, form: FormData) => Promise<ActionState>
  example: string
  begun: { id: string; fileName: string; createdAt: Date }[]
  timeZone: string
}) {
  const { t, format } = await getWords()
  return (
    <>
      {refused && <Notice tone="danger">{await refusalSentence(refused)}</Notice>}
      {begun.length > 0 && (
        <Section title={t("sheets.start.begun")}>
          <ul className={styles.begun}>
            {begun.map(({ id, fileName, createdAt }) => (
              <li key={id}>
                <Link href={`${base}/${id}/rows`} prefetch={false}>
                  {fileName || t("sheets.start.pasted")}
                </Link>{" "}
                <span className="quiet small">
                  {t("sheets.start.begunOn", { moment: format.moment(createdAt, timeZone) })}
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet small">{t("sheets.start.forgotten")}</p>
        </Section>
      )}
      <Section title={t("sheets.start.file")}>
        <Card>
          <form className={styles.upload} action={`${base}/file`} method="post" encType="multipart/form-data">
            <FileField
              name="file"
              required
              accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              label={t("sheets.start.choose")}
              hint={t("sheets.start.chooseHint", { most: MOST.bytes / 2 ** 20 })}
              mostBytes={MOST.bytes}
              tooLarge={await refusalSentence("tooLarge")}
            />
            <div>
              <Button type="submit" variant="primary">
                {t("sheets.start.send")}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
      <Section title={t("sheets.start.paste")}>
        <Card>
          <ActionForm action={paste}>
            <TextAreaField
              name="list"
              label={t("sheets.start.list")}
              rows={8}
              placeholder={example}
              spellCheck={false}
              wrap="off"
              className={styles.pasted}
            />
            <FormActions>
              <SubmitButton variant="secondary" pendingLabel={t("sheets.start.reading")}>
                {t("sheets.start.read")}
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </Card>
      </Section>
    </>
  )
}
