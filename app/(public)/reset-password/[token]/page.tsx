import type { Metadata } from "next"
import { chooseNewPassword } from "@/app/(public)/actions"
import { DeadLink } from "@/app/(public)/deadLink"
import { getContext } from "@/app/_server/context"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"
import { isAccessLinkGood } from "@/lib/access/store"

export const metadata: Metadata = { title: "Choose a password" }

export default async function ResetPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db } = await getContext()
  if (!(await isAccessLinkGood(db, token, "reset", new Date()))) return <DeadLink again="/forgot-password" />
  return (
    <div className="page slim">
      <PageHeader
        title="Choose a password"
        lead="You are signed in with it at once; everywhere else you are signed out."
      />
      <Card>
        <ActionForm action={chooseNewPassword.bind(null, token)}>
          <TextField
            name="password"
            label="New password"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters."
          />
          <SubmitButton pendingLabel="Saving …">Save and sign in</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
