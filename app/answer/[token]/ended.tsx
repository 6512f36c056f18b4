import type { ReactNode } from "react"
import { answerAfterAll } from "@/app/answer/[token]/actions"
import { PageHeader } from "@/app/_ui/block"
import { ButtonLink } from "@/app/_ui/button"
import { SubmitButton } from "@/app/_ui/form"
import type { LinkState, RaterLink } from "@/lib/ballot/raterLink"

type EndedLink = Exclude<LinkState, { kind: "open" | "declined" }> | { kind: "tooOften" }

/** The page of a link by which nothing can be answered: what happened, and what to do. */
export function Ended({ state }: { state: EndedLink }) {
  switch (state.kind) {
    case "unknown":
      return (
        <Page
          title="This link leads nowhere"
          lead="It may have been cut short by your mail program. Copy the whole address from the e-mail into the address bar. If a newer e-mail has come since, its link is the one that works. If neither helps, ask whoever invited you."
        />
      )
    case "tooOften":
      return (
        <Page
          title="Too many wrong links"
          lead="From your network, too many links were tried that lead nowhere. Please wait a quarter of an hour and open the link from your e-mail again."
        />
      )
    case "withdrawn":
      return (
        <Page
          title="You are no longer asked"
          lead="The organiser has taken this invitation back, so there is nothing left for you to do. What you may have typed has been erased. If you think this is a mistake, ask whoever invited you."
        />
      )
    case "over":
      return state.receipt ? (
        <Page
          title="Your answers are in the ballot box"
          lead={`The last day for feedback on ${state.subjectName} is over, and all answers are about to be counted. Your receipt is ${state.receipt}.`}
        >
          <ButtonLink href={`/ballot-box/${state.cycleId}`} prefetch={false}>
            Open the ballot box
          </ButtonLink>
        </Page>
      ) : (
        <Page
          title="The time for answers has passed"
          lead={`The last day for feedback on ${state.subjectName} is over, and the answers are about to be counted. If you would still like to answer, ask the organiser at once: until the count they can set a later day.`}
        />
      )
    case "closed":
      return (
        <Page
          title="The answers have been counted"
          lead={`The feedback on ${state.subjectName} (“${state.cycleName}”) is closed and can no longer be changed. ${state.receipt ? `Look up your receipt ${state.receipt} among those that were counted.` : "No answers were sent by this link."}`}
        >
          <ButtonLink
            href={`/ballot-box/${state.cycleId}${state.receipt ? `?receipt=${state.receipt}` : ""}`}
            variant={state.receipt ? "primary" : "secondary"}
            prefetch={false}
          >
            Open the ballot box
          </ButtonLink>
        </Page>
      )
  }
}

/** The page of somebody who said no, and may change their mind. */
export function Declined({ link }: { link: RaterLink }) {
  return (
    <Page
      title="You have declined"
      lead={`Thank you for saying so. You will get no reminders about ${link.subjectName}, and nothing of what you typed was kept.`}
    >
      <form action={answerAfterAll.bind(null, link.token)}>
        <SubmitButton variant="secondary">I would like to answer after all</SubmitButton>
      </form>
    </Page>
  )
}

function Page({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <div className="page narrow">
      <PageHeader title={title} lead={lead} />
      {children && <div>{children}</div>}
    </div>
  )
}
