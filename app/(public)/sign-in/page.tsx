import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { requestLink, signIn } from "@/app/(public)/actions"
import { getContext } from "@/app/_server/context"
import { findCurrentViewer } from "@/app/_server/viewer"
import { Card, Notice, PageHeader } from "@/app/_ui/block"
import { ActionForm, SubmitButton, TextField } from "@/app/_ui/form"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  if (await findCurrentViewer()) redirect("/")
  const { configuration } = await getContext()
  const isLinkUsed = (await searchParams).link === "used"
  return (
    <div className="page slim">
      <PageHeader
        title="Sign in"
        lead="For those who run reviews, and for coaches. Were you asked to answer? Open the link in your e-mail."
      />
      {isLinkUsed && (
        <Notice tone="warning" title="That link no longer works">
          It has been used, or its half hour has passed. Ask for a new one below.
        </Notice>
      )}
      <Card>
        <ActionForm action={signIn}>
          <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
          <TextField name="password" label="Password" type="password" autoComplete="current-password" />
          <div className="row apart">
            <SubmitButton pendingLabel="Signing in …">Sign in</SubmitButton>
            <Link href="/forgot-password">Forgot your password?</Link>
          </div>
        </ActionForm>
      </Card>
      <Card>
        <h2>Or by a link</h2>
        <ActionForm action={requestLink.bind(null, "signIn")}>
          <TextField
            name="email"
            label="Send a sign-in link to"
            type="email"
            autoComplete="email"
            hint={configuration.mail ? "It works once, for half an hour." : NO_MAIL}
          />
          <SubmitButton variant="secondary">Send me a link</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}

const NO_MAIL = "This server has no mail set up. Messages wait in the Mailbox of the workspace."
