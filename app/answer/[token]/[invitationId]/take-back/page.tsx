import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { addressOf } from "@/lib/ballot/addresses"
import { takeBack } from "@/app/answer/[token]/[invitationId]/take-back/actions"
import { aboutWhom } from "@/app/answer/[token]/titles"
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
  const asked = await requireAsked(token, invitationId)
  const { t } = await getWords()
  return { title: t("answering.takeBack.title", { about: aboutWhom({ t }, asked) }) }
}

/** Asks before what was sent is destroyed. */
export default async function TakeBackPage({ params }: Props) {
  const { token, invitationId } = await params
  const asked = await requireAsked(token, invitationId)
  const { link } = asked
  if (!link.submitted) redirect(addressOf(link))
  const { t } = await getWords()
  return (
    <div className="page narrow">
      <PageHeader
        title={t("answering.takeBack.title", { about: aboutWhom({ t }, asked) })}
        back={{ href: addressOf(link), label: t("answering.titles.overview") }}
      />
      <Arrival />
      <Card>
        <p>{t("answering.takeBack.about")}</p>
        <p className="quiet">{t(link.isCurrent ? "answering.takeBack.again" : "answering.takeBack.ended")}</p>
        <form action={takeBack.bind(null, link.token, link.id)}>
          <div className="row">
            <SubmitButton variant="danger">{t("answering.takeBack.confirm")}</SubmitButton>
            <ButtonLink href={addressOf(link)} prefetch={false}>
              {t("answering.takeBack.back")}
            </ButtonLink>
          </div>
        </form>
      </Card>
    </div>
  )
}
