import type { Metadata } from "next"
import { signInByLink } from "@/app/(signing-in)/actions"
import { DeadLink } from "@/app/(signing-in)/deadLink"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import { findAccessLink } from "@/lib/access/findAccessLink"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("signIn.title") }
}

/** Opening the page signs nobody in: mail scanners open links too, so it takes a press of the button. */
export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db, now } = await openDesk()
  const { t } = await getWords()
  if (!(await findAccessLink(db, token, "signIn", now))) return <DeadLink again="/sign-in" />
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.title")} lead={t("signIn.byLink.lead")} />
      <Card>
        <form action={signInByLink.bind(null, token)}>
          <SubmitButton pendingLabel={t("signIn.pending")}>{t("signIn.byLink.now")}</SubmitButton>
        </form>
      </Card>
    </div>
  )
}
