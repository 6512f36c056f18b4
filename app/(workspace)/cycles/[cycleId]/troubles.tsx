import { confirmMailWay, startAgain } from "@/app/(workspace)/cycles/[cycleId]/actions"
import { getWords } from "@/app/_server/words"
import { Notice } from "@/app/_ui/block"
import { ConfirmButton } from "@/app/_ui/confirm"
import type { Trouble } from "@/lib/cycle/findTrouble"
import { wayWord } from "@/lib/outbox/mailWay"

/** What keeps a cycle from going on, and what its organiser can do about it. */
export async function Troubles({
  cycleId,
  trouble,
  asked: mails,
}: {
  cycleId: string
  trouble: Trouble
  /** How many would get a new link. */
  asked: number
}) {
  const { t } = await getWords()
  const { isKeyMissing, areTermsChanged, otherMailWay } = trouble
  return (
    <>
      {isKeyMissing && (
        <Notice tone="danger" title={t("collecting.keyMissing.title")}>
          <div className="stack">
            <p>{t("collecting.keyMissing.about")}</p>
            <div>
              <ConfirmButton
                label={t("collecting.keyMissing.again")}
                title={t("collecting.keyMissing.question")}
                body={t("collecting.keyMissing.body", { mails })}
                confirmLabel={t("collecting.keyMissing.confirm")}
                pendingLabel={t("collecting.keyMissing.pending")}
                action={startAgain.bind(null, cycleId)}
              />
            </div>
          </div>
        </Notice>
      )}
      {areTermsChanged && (
        <Notice tone="danger" title={t("collecting.termsChanged.title")}>
          {t("collecting.termsChanged.about")}
        </Notice>
      )}
      {otherMailWay && !isKeyMissing && (
        <Notice tone="warning" title={t(`collecting.mailWay.${otherMailWay.now.mailWay}.title`)}>
          <div className="stack">
            <p>{t(`collecting.mailWay.${otherMailWay.now.mailWay}.about`, { before: otherMailWay.before })}</p>
            <div>
              <ConfirmButton
                label={t("collecting.mailWay.confirm")}
                title={t("collecting.mailWay.question")}
                body={t(`collecting.mailWay.${otherMailWay.now.mailWay}.body`, { mails })}
                confirmLabel={t("collecting.mailWay.confirm")}
                pendingLabel={t("collecting.mailWay.pending")}
                variant="secondary"
                action={confirmMailWay.bind(null, cycleId, wayWord(otherMailWay.now))}
              />
            </div>
          </div>
        </Notice>
      )}
    </>
  )
}
