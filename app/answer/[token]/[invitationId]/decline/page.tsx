import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { addressOf } from "@/lib/ballot/addresses"
import { decline } from "@/app/answer/[token]/[invitationId]/decline/actions"
import { WhoSees } from "@/app/answer/[token]/[invitationId]/decline/whoSees"
import { isStillOpen } from "@/app/answer/[token]/stillOpen"
import { requireAsked } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"

interface Props {
  params: Promise<{ token: string; invitationId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token, invitationId } = await params
  const { link } = await requireAsked(token, invitationId)
  const { t } = await getWords()
  return { title: t("answering.decline.title", { name: link.subjectName }) }
}

/** Asks whether to decline to answer about one colleague. */
export default async function DeclinePage({ params }: Props) {
  const { token, invitationId } = await params
  const asked = await requireAsked(token, invitationId)
  const { link } = asked
  // Oneself one may leave unanswered; what was sent is taken back.
  if (!isStillOpen(asked) || link.group.kind === "self") redirect(addressOf(link))
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader
        title={t("answering.decline.title", { name: link.subjectName })}
        lead={t("answering.decline.lead")}
        back={{ href: addressOf(link), label: t("answering.titles.overview") }}
      />
      <Arrival />
      <Card>
        <WhoSees links={[link]} />
        <p>{t("answering.decline.kept")}</p>
        <form action={decline.bind(null, link.token, link.id)}>
          <div className="row">
            <SubmitButton>{t("answering.decline.confirm")}</SubmitButton>
            <ButtonLink href={addressOf(link)} prefetch={false}>
              {t("answering.decline.back")}
            </ButtonLink>
          </div>
        </form>
      </Card>
    </div>
  )
}
