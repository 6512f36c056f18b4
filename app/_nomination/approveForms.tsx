import type { ActionState } from "@/app/_server/action"
import { getWords } from "@/app/_server/words"
import { Card, Section } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextAreaField } from "@/app/_ui/form"
import type { FoundNomination } from "@/lib/nomination/findNomination"

type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>

/** Approves who is proposed as the page shows them, or sends it back; the latter where that is still of use. */
export async function ApproveForms({
  found,
  approve,
  sendBack,
}: {
  found: FoundNomination
  approve: FormAction
  sendBack: FormAction | null
}) {
  const { t } = await getWords()
  const ids = found.groups.flatMap(({ proposals }) => proposals.map(({ proposalId }) => proposalId))
  return (
    <Section title={t("nomination.approve.title")}>
      <Card>
        <ActionForm action={approve}>
          {ids.length === 0 && <p className="quiet">{t("nomination.approve.nobody")}</p>}
          <input type="hidden" name="seen" value={ids.join(" ")} />
          <SubmitButton pendingLabel={t("nomination.approve.pending")}>
            {t("nomination.approve.button", { raters: ids.length })}
          </SubmitButton>
        </ActionForm>
      </Card>
      {sendBack && (
        <Card>
          <h3>{t("nomination.sendBack.title")}</h3>
          <ActionForm action={sendBack}>
            <TextAreaField
              name="word"
              label={t("nomination.sendBack.word")}
              hint={t("nomination.sendBack.hint")}
              maxLength={500}
            />
            <SubmitButton variant="secondary" pendingLabel={t("nomination.sendBack.pending")}>
              {t("nomination.sendBack.button")}
            </SubmitButton>
          </ActionForm>
        </Card>
      )}
    </Section>
  )
}
