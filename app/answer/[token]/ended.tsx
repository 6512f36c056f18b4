import type { ReactNode } from "react"
import { answerAfterAll } from "@/app/answer/[token]/[invitationId]/actions"
import { NextColleague } from "@/app/answer/[token]/[invitationId]/sent"
import { getWords } from "@/app/_server/words"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import type { LinkState, OpenedLink, RaterLink } from "@/lib/ballot/raterLink"

type EndedState = Exclude<LinkState, { kind: "open" }> | { kind: "tooOften" }

/** The page of a link by which nothing can be answered: what happened, and what to do. */
export async function Ended({ state }: { state: EndedState }) {
  const { t, format } = await getWords()
  switch (state.kind) {
    case "unknown":
    case "tooOften":
    case "withdrawn":
    case "unopened":
      return <Page title={t(`answering.${state.kind}.title`)} lead={t(`answering.${state.kind}.lead`)} />
    case "over":
    case "closed": {
      const about = { names: format.list(state.subjectNames), cycle: state.cycleName }
      return (
        <Page title={t(`answering.${state.kind}.title`)} lead={t(`answering.${state.kind}.lead`, about)}>
          <ButtonLink href={`/ballot-box/${state.cycleId}`} prefetch={false}>
            {t("answering.openBox")}
          </ButtonLink>
        </Page>
      )
    }
  }
}

/** The page of somebody who said no, and may change their mind. */
export async function Declined({ link, opened }: { link: RaterLink; opened: OpenedLink }) {
  const { t } = await getWords()
  return (
    <Page title={t("answering.declined.title")} lead={t("answering.declined.lead", { name: link.subjectName })}>
      <form action={answerAfterAll.bind(null, link.token, link.id)}>
        <SubmitButton variant="secondary">{t("answering.declined.undo")}</SubmitButton>
      </form>
      <NextColleague opened={opened} />
    </Page>
  )
}

function Page({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="page narrow">
      <PageHeader title={title} lead={lead} />
      {children && <div className="stack">{children}</div>}
    </div>
  )
}
