import type { Metadata } from "next"
import { requestLink } from "@/app/(signing-in)/actions"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("signIn.forgotten.title") }
}

export default async function ForgotPasswordPage() {
  const { configuration } = await openDesk()
  const { t } = await getWords()
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.forgotten.title")} back={{ href: "/sign-in", label: t("signIn.title") }} />
      {!configuration.mail && (
        <Notice tone="warning" title={t("signIn.forgotten.noMailTitle")}>
          {t("signIn.forgotten.noMail")}
        </Notice>
      )}
      <Card>
        <ActionForm action={requestLink.bind(null, "reset")}>
          <TextField
            name="email"
            label={t("signIn.email")}
            type="email"
            autoComplete="email"
            hint={t("signIn.forgotten.hint")}
          />
          <SubmitButton>{t("signIn.byLink.button")}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
