import type { Metadata } from "next"
import { confirmAddress } from "@/app/(signing-in)/actions"
import { DeadLink } from "@/app/(signing-in)/deadLink"
import { openDesk } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { SubmitButton } from "@/app/_ui/form"
import { findAccessLink } from "@/lib/access/findAccessLink"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("signIn.address.title"), referrer: "no-referrer" }
}

/** Opening the page changes nothing: mail scanners open links too, so it takes a press of the button. */
export default async function ConfirmAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { db, now } = await openDesk()
  const { t } = await getWords()
  const link = await findAccessLink(db, token, "address", now)
  if (link?.address == null) return <DeadLink again="/settings" />
  return (
    <div className="page slim">
      <PageHeader title={t("signIn.address.title")} lead={t("signIn.address.lead", { email: link.address })} />
      <Card>
        <form action={confirmAddress.bind(null, token)}>
          <SubmitButton pendingLabel={t("signIn.address.pending")}>{t("signIn.address.button")}</SubmitButton>
        </form>
      </Card>
    </div>
  )
}
