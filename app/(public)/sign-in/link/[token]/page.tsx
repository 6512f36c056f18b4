import type { Metadata } from "next"
import { signInByLink } from "@/app/(public)/actions"
import { DeadLink } from "@/app/(public)/deadLink"
import { getContext } from "@/app/_server/context"
import { Card, PageHeader } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import { isAccessLinkGood } from "@/lib/access/store"

export const metadata: Metadata = { title: "Sign in" }

/** Opening the page signs nobody in: mail scanners open links too, so it takes a press of the button. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db } = await getContext()
  if (!(await isAccessLinkGood(db, token, "signIn", new Date()))) return <DeadLink again="/sign-in" />
  return (
    <div className="page slim">
      <PageHeader title="Sign in" lead="You asked for a link to sign in. It works once." />
      <Card>
        <form action={signInByLink.bind(null, token)}>
          <SubmitButton pendingLabel="Signing in …">Sign in now</SubmitButton>
        </form>
      </Card>
    </div>
  )
}
