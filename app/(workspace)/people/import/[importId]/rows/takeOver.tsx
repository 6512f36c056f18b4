import Link from "next/link"
import type { ReactNode } from "react"
import { takeOver, watchTakeOver } from "@/app/(workspace)/people/import/actions"
import styles from "@/app/(workspace)/_import/import.module.css"
import { TakeOverForm } from "@/app/(workspace)/_import/takeOverForm"
import { getWords } from "@/app/_server/words"
import { Card } from "@/app/_ui/block"
import { CheckboxField } from "@/app/_ui/form"
import { addressOf } from "@/app/_ui/pager"
import type { Comparison } from "@/lib/people/comparison"
import { countsOf } from "@/lib/people/importPeople"
import type { KeptImport } from "@/lib/sheet/keptImport"

/** The numbers, what has to be confirmed, and the button. */
export async function TakeOver({ kept, comparison, path }: { kept: KeptImport; comparison: Comparison; path: string }) {
  const { t } = await getWords()
  const { added, changed, moved } = countsOf(comparison, true)
  const left = kept.state.outcome === null ? comparison.missing.length : 0
  const unchanged = comparison.planned.length - added - changed
  const people = added + changed
  const show = (filter: string) => (chunks: ReactNode) => (
    <Link prefetch={false} href={addressOf(path, { show: filter })}>
      {chunks}
    </Link>
  )
  return (
    <Card>
      <div className={styles.take}>
        <p>
          {t("people.import.take.counts", { added, changed, unchanged })}{" "}
          {comparison.unreadable.length > 0 && t("sheets.rows.stays")}
        </p>
        {people + left === 0 ? (
          <p className="quiet">{t("people.import.take.nothing")}</p>
        ) : (
          <TakeOverForm
            action={takeOver.bind(null, kept.id)}
            watch={watchTakeOver.bind(null, kept.id)}
            label={people === 0 ? t("people.import.take.leaveButton") : t("people.import.take.button", { people })}
            pendingLabel={t("sheets.rows.taking")}
          >
            <input type="hidden" name="moved" value={moved} />
            <input type="hidden" name="left" value={left} />
            {moved > 0 && (
              <CheckboxField
                name="isMovedConfirmed"
                label={t("people.import.take.moved", { moved })}
                hint={t.rich("people.import.take.movedHint", { show: show("moved") })}
              />
            )}
            {left > 0 && (
              <CheckboxField
                name="missingLeft"
                label={t("people.import.take.left", { left })}
                hint={t.rich("people.import.take.leftHint", { show: show("missing") })}
              />
            )}
          </TakeOverForm>
        )}
      </div>
    </Card>
  )
}
