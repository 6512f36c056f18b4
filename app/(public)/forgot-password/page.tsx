import type { Metadata } from "next"
import { requestLink } from "@/app/(public)/actions"
import { getContext } from "@/app/_server/context"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

export const metadata: Metadata = { title: "Choose a new password" }

export default async function ForgotPasswordPage() {
  const { configuration } = await getContext()
  return (
    <div className="page slim">
      <PageHeader title="Choose a new password" back={{ href: "/sign-in", label: "Sign in" }} />
      {!configuration.mail && (
        <Notice tone="warning" title="This server has no mail set up">
          Messages wait in the Mailbox of the workspace, where an owner who is signed in can open yours. If there is
          none, whoever runs the server can set up mail; then ask again.
        </Notice>
      )}
      <Card>
        <ActionForm action={requestLink.bind(null, "reset")}>
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="email"
            hint="You will get a link to choose a new one. It works once, for an hour."
          />
          <SubmitButton>Send me a link</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
