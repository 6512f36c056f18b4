import type { Metadata } from "next"
import { chooseNewPassword } from "@/app/(signing-in)/actions"
import { DeadLink } from "@/app/(signing-in)/deadLink"
import { SHORTEST_PASSWORD } from "@/app/(signing-in)/forms"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { findAccessLink } from "@/lib/access/findAccessLink"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("signIn.choose.title") }
}

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db, now } = await openDesk()
  const { t } = await getWords()
  if (!(await findAccessLink(db, token, "reset", now))) return <DeadLink again="/forgot-password" />
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.choose.title")} lead={t("signIn.choose.lead")} />
      <Card>
        <ActionForm action={chooseNewPassword.bind(null, token)}>
          <TextField
            name="password"
            label={t("signIn.choose.password")}
            type="password"
            autoComplete="new-password"
            hint={t("signIn.choose.hint", { min: SHORTEST_PASSWORD })}
          />
          <SubmitButton pendingLabel={t("signIn.choose.pending")}>{t("signIn.choose.button")}</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
