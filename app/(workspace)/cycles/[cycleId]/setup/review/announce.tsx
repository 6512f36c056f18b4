import { announce } from "@/app/(workspace)/cycles/[cycleId]/setup/review/actions"
import { Bounced } from "@/app/(workspace)/cycles/[cycleId]/setup/bounced"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, FormActions, SubmitButton } from "@/app/_ui/form"
import type { Announcements } from "@/lib/cycle/findAnnouncements"
import type { MailWay } from "@/prisma/client/enums"

/** A mail ahead of the launch, to everyone who will be asked; with the number of those who were not told yet. */
export async function Announce({
  cycleId,
  announcements,
  hasDay,
  mailWay,
}: {
  cycleId: string
  announcements: Announcements
  /** Whether the draft launches by itself. */
  hasDay: boolean
  mailWay: MailWay
}) {
  const { t } = await getWords()
  const { told, toTell, bounced } = announcements
  return (
    <Section title={t("launchPlan.announce.title")}>
      <Bounced cycleId={cycleId} bounced={bounced} />
      <Card>
        <p className="prose">{t("launchPlan.announce.about")}</p>
        {told > 0 && <p>{t("launchPlan.announce.told", { people: told })}</p>}
        {!hasDay ? (
          <p className="quiet">{t("launchPlan.announce.noDay")}</p>
        ) : (
          <ActionForm action={announce.bind(null, cycleId)}>
            {toTell === 0 ? (
              <p className="quiet">{t(`launchPlan.announce.${told > 0 ? "everyone" : "nobody"}`)}</p>
            ) : (
              <>
                <p>{t("launchPlan.announce.toTell", { mails: toTell, told, to: mailWay })}</p>
                <FormActions>
                  <SubmitButton variant="secondary" pendingLabel={t("launchPlan.announce.pending")}>
                    {t("launchPlan.announce.button", { mails: toTell })}
                  </SubmitButton>
                </FormActions>
              </>
            )}
          </ActionForm>
        )}
      </Card>
    </Section>
  )
}
