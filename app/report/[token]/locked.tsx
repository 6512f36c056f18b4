import { enterCode, sendCode } from "@/app/report/[token]/actions"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

/** What a link shows before it is opened: nothing of the report, and not even whose it is. */
export async function LockedReport({ token }: { token: string }) {
  const { t } = await getWords()
  return (
    <div className="page slim">
      <PageHeader title={t("releases.locked.title")} lead={t("releases.locked.lead")} />
      <Card>
        <ActionForm action={sendCode.bind(null, token)}>
          <p>{t("releases.locked.first")}</p>
          <SubmitButton pendingLabel={t("releases.locked.sending")}>{t("releases.locked.send")}</SubmitButton>
        </ActionForm>
      </Card>
      <Card>
        <ActionForm action={enterCode.bind(null, token)}>
          <TextField
            name="code"
            label={t("releases.locked.code")}
            hint={t("releases.locked.hint")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <SubmitButton variant="secondary" pendingLabel={t("releases.locked.opening")}>
            {t("releases.locked.open")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
