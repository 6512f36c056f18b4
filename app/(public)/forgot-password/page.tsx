import type { Metadata } from "next"
import { requestLink } from "@/app/(public)/actions"
import { getContext } from "@/app/_server/context"
import { Card, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

export const metadata: Metadata = { title: "Choose a new password" }

export default async function ForgotPasswordPage() {
  const { configuration } = await getContext()
  const hint = configuration.mail
    ? "You will get a link to choose a new one. It works once, for an hour."
    : "This server has no mail set up: the message will wait in the Mailbox of your workspace, where an owner can open it."
  return (
    <div className="page narrow">
      <PageHeader title="Choose a new password" back={{ href: "/sign-in", label: "Sign in" }} />
      <Card>
        <ActionForm action={requestLink.bind(null, "reset")}>
          <TextField name="email" label="E-mail address" type="email" autoComplete="email" hint={hint} />
          <SubmitButton>Send me a link</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
