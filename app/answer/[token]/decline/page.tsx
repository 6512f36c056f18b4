import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Arrival } from "@/app/answer/_keeping/arrival"
import { listAddress } from "@/lib/ballot/addresses"
import { answerAboutAll, declineAll } from "@/app/answer/[token]/decline/actions"
import { WhoSees } from "@/app/answer/[token]/[invitationId]/decline/whoSees"
import { declinedOn, mayBeDeclined } from "@/app/answer/[token]/stillOpen"
import { requireOpenedLink } from "@/app/_server/gates"
import { getWords } from "@/app/_server/words"
import { Card, PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getWords()
  return { title: t("answering.declineAll.title") }
}

/** Asks whether to decline about all colleagues who are not answered yet, or to answer about those declined after all. */
export default async function DeclineAllPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const { opened } = await requireOpenedLink(token)
  const [open, declined] = [mayBeDeclined(opened), declinedOn(opened)]
  if (open.length + declined.length === 0) redirect(listAddress(token))
  const { t, format } = await getWords()
  const namesOf = (links: { subjectName: string }[]) => format.list(links.map(({ subjectName }) => subjectName))
  return (
    <div className="page narrow">
      <PageHeader title={t("answering.declineAll.title")} lead={t("answering.declineAll.lead")} />
      <Arrival />
      {open.length > 0 && (
        <Card>
          <h2>{t("answering.declineAll.about", { count: open.length, names: namesOf(open) })}</h2>
          <WhoSees links={open} />
          <p>{t("answering.decline.kept")}</p>
          <form action={declineAll.bind(null, token)}>
            <SubmitButton>{t("answering.declineAll.confirm", { count: open.length })}</SubmitButton>
          </form>
        </Card>
      )}
      {declined.length > 0 && (
        <Card>
          <h2>{t("answering.declineAll.declined", { names: namesOf(declined) })}</h2>
          <form action={answerAboutAll.bind(null, token)}>
            <SubmitButton variant="secondary">
              {t("answering.declineAll.undo", { count: declined.length })}
            </SubmitButton>
          </form>
        </Card>
      )}
      <div>
        <ButtonLink href={listAddress(token)} prefetch={false}>
          {t("answering.decline.back")}
        </ButtonLink>
      </div>
    </div>
  )
}
