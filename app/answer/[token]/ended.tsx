import type { ReactNode } from "react"
import { Arrival } from "@/app/answer/_keeping/arrival"
import type { EndedState } from "@/app/answer/[token]/endedState"
import { answerAfterAll } from "@/app/answer/[token]/[invitationId]/decline/actions"
import { NextColleague } from "@/app/answer/[token]/[invitationId]/sent"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import type { OpenedLink, RaterLink } from "@/lib/ballot/raterLink"

/** The page of a link by which nothing can be answered: what happened, and what to do. */
export async function Ended({ state }: { state: EndedState }) {
  const { t, format } = await getWords()
  switch (state.kind) {
    case "unknown":
    case "tooOften":
      return (
        <Page title={t(`answering.${state.kind}.title`)} lead={t(`answering.${state.kind}.lead`)}>
          <div>
            <ButtonLink href="/lost-link" prefetch={false}>
              {t("answering.sendAgain")}
            </ButtonLink>
          </div>
        </Page>
      )
    case "withdrawn":
    case "unopened":
      return <Page title={t(`answering.${state.kind}.title`)} lead={t(`answering.${state.kind}.lead`)} />
    case "over":
    case "closed": {
      const about = { names: format.list(state.subjectNames), cycle: state.cycleName }
      return (
        <Page title={t(`answering.${state.kind}.title`)} lead={t(`answering.${state.kind}.lead`, about)}>
          <div>
            <ButtonLink href={`/ballot-box/${state.cycleId}`} prefetch={false}>
              {t("answering.openBox")}
            </ButtonLink>
          </div>
        </Page>
      )
    }
  }
}

/** The page of somebody who said no, and may change their mind. */
export async function Declined({ link, opened }: { link: RaterLink; opened: OpenedLink }) {
  const { t } = await getWords()
  return (
    <Page
      title={t("answering.declined.title")}
      lead={<span role="status">{t("answering.declined.lead", { name: link.subjectName })}</span>}
    >
      <form action={answerAfterAll.bind(null, link.token, link.id)}>
        <SubmitButton variant="secondary">{t("answering.declined.undo")}</SubmitButton>
      </form>
      <NextColleague opened={opened} />
    </Page>
  )
}

function Page({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <div className="page narrow">
      <PageHeader title={title} lead={lead} />
      <Arrival key={title} />
      {children && <div className="stack">{children}</div>}
    </div>
  )
}
