import { takePairs, watchPairs } from "@/app/(workspace)/cycles/[cycleId]/setup/import/actions"
import styles from "@/app/(workspace)/_import/import.module.css"
import { TakeOverForm } from "@/app/(workspace)/_import/takeOverForm"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { CheckboxField } from "@/app/_ui/form"
import type { PairComparison } from "@/lib/cycle/pairComparison"

/** The numbers, and the button. */
export async function TakePairs({
  cycleId,
  importId,
  comparison: { planned, unreadable, newPeople, withoutSelf },
}: {
  cycleId: string
  importId: string
  comparison: PairComparison
}) {
  const { t } = await getWords()
  const count = (wanted: string) => planned.filter(({ kind }) => kind === wanted).length
  const counts = { added: count("new"), changed: count("changed"), unchanged: count("unchanged") }
  const lines = counts.added + counts.changed
  // Where nobody is asked about themselves the list comes from somewhere that takes it for granted.
  const isWithoutSelves = planned.every(({ subject, rater }) => subject.email !== rater?.email)
  return (
    <Card>
      <div className={styles.take}>
        <p>
          {t("setUp.import.take.counts", counts)}{" "}
          {newPeople.length > 0 && t("setUp.import.take.people", { people: newPeople.length })}{" "}
          {unreadable.length > 0 && t("sheets.rows.stays")}
        </p>
        {lines === 0 ? (
          <p className="quiet">{t("people.import.take.nothing")}</p>
        ) : (
          <TakeOverForm
            action={takePairs.bind(null, cycleId, importId)}
            watch={watchPairs.bind(null, cycleId, importId)}
            label={t("setUp.import.take.button", { lines })}
            pendingLabel={t("sheets.rows.taking")}
          >
            {withoutSelf.length > 0 && (
              <CheckboxField
                name="withSelf"
                label={t("setUp.import.take.withSelf", { people: withoutSelf.length })}
                hint={t("setUp.import.take.withSelfHint")}
                defaultChecked={isWithoutSelves}
              />
            )}
          </TakeOverForm>
        )}
      </div>
    </Card>
  )
}
